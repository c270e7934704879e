package gatewire.local.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;

/**
 * Sends one request repeatedly on several connections; each connection waits for the response
 * before it sends the next request. It uses one thread and does little work, because it competes
 * with each measured server for the processor.
 */
final class LoadGenerator implements AutoCloseable {

  private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.ISO_8859_1);

  private final Selector selector;
  private final ByteBuffer request;
  private long responses;

  LoadGenerator(int port, int connections, String request) throws IOException {
    this.selector = Selector.open();
    this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8192));
      channel.write(this.request.duplicate());
    }
  }

  /** Sends requests for a time and returns the number of responses per second. */
  double run(Duration duration) throws IOException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    long before = responses;
    while (System.nanoTime() < end) {
      step();
    }
    return (responses - before) * 1e9 / (System.nanoTime() - start);
  }

  /** Sends requests until a number of responses has been received. */
  void run(long count) throws IOException {
    long end = responses + count;
    while (responses < end) {
      step();
    }
  }

  private void step() throws IOException {
    selector.select(100);
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SelectionKey key = ready.next();
      ready.remove();
      SocketChannel channel = (SocketChannel) key.channel();
      ByteBuffer response = (ByteBuffer) key.attachment();
      if (channel.read(response) < 0) {
        throw new IOException("the server closed a connection");
      }
      if (isWhole(response)) {
        requireOk(response);
        response.clear();
        responses++;
        channel.write(request.duplicate());
      }
    }
  }

  private static void requireOk(ByteBuffer response) throws IOException {
    if (response.get(9) != '2') {
      throw new IOException(
          new String(response.array(), 0, response.position(), StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isWhole(ByteBuffer response) {
    byte[] bytes = response.array();
    int length = -1;
    for (int i = 0; i + 3 < response.position(); i++) {
      if (bytes[i] == '\r' && bytes[i + 2] == '\r') {
        return length >= 0 && response.position() >= i + 4 + length;
      } else if (bytes[i] == '\n' && length < 0 && isLength(bytes, i + 1, response.position())) {
        length = number(bytes, i + 1 + LENGTH.length);
      }
    }
    return false;
  }

  private static boolean isLength(byte[] bytes, int from, int end) {
    if (from + LENGTH.length > end) {
      return false;
    }
    for (int i = 0; i < LENGTH.length; i++) {
      if ((bytes[from + i] | 0x20) != (LENGTH[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from) {
    int number = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
