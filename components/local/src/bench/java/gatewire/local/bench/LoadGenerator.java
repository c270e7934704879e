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

  private static final int BODY_BUFFER = 1024 * 1024;

  private final Selector selector;
  private final ByteBuffer request;
  private final Latencies latencies = new Latencies();
  private long responses;
  private boolean sends = true;
  private int pending;

  LoadGenerator(int port, int connections, String request) throws IOException {
    this.selector = Selector.open();
    this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
    ByteBuffer body = ByteBuffer.allocateDirect(BODY_BUFFER);
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new ResponseReader(body));
    }
  }

  /** The requests per second of a time, and the 99th percentile of their latencies. */
  record Measured(long responses, double rate, double p99Millis) {}

  /** Sends requests for a time. At the end it waits for all responses. */
  Measured run(Duration duration) throws IOException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    long before = responses;
    latencies.clear();
    begin();
    while (System.nanoTime() < end) {
      step();
    }
    drain();
    return new Measured(
        responses - before,
        (responses - before) * 1e9 / (System.nanoTime() - start),
        latencies.percentile(0.99) / 1e6);
  }

  /** Sends requests until a number of responses has been received. */
  void run(long count) throws IOException {
    long end = responses + count;
    begin();
    while (responses < end) {
      step();
    }
    drain();
  }

  private void begin() throws IOException {
    sends = true;
    for (SelectionKey key : selector.keys()) {
      send(key);
    }
  }

  private void drain() throws IOException {
    sends = false;
    while (pending > 0) {
      step();
    }
  }

  private void send(SelectionKey key) throws IOException {
    ((ResponseReader) key.attachment()).sent();
    ((SocketChannel) key.channel()).write(request.duplicate());
    pending++;
  }

  private void step() throws IOException {
    selector.select(100);
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SelectionKey key = ready.next();
      ready.remove();
      ResponseReader reader = (ResponseReader) key.attachment();
      if (reader.read((SocketChannel) key.channel())) {
        latencies.add(reader.latency());
        responses++;
        pending--;
        if (sends) {
          send(key);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
