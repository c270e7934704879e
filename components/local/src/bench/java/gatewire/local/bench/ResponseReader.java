package gatewire.local.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Reads the responses of one connection: the head, and as many bytes as it declares. */
final class ResponseReader {

  private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.ISO_8859_1);
  private static final int NO_HEAD = -1;

  private final ByteBuffer head = ByteBuffer.allocate(8192);
  private final ByteBuffer body;
  private long remaining = NO_HEAD;
  private long sent;

  /**
   * @param body a buffer for bytes of bodies, which all connections may share
   */
  ResponseReader(ByteBuffer body) {
    this.body = body;
  }

  /** Records that the next request was sent. */
  void sent() {
    sent = System.nanoTime();
  }

  /** Returns the nanoseconds since the request was sent. */
  long latency() {
    return System.nanoTime() - sent;
  }

  /** Reads what has arrived, and returns whether the response is complete. */
  boolean read(SocketChannel channel) throws IOException {
    if (remaining == NO_HEAD) {
      requireOpen(channel.read(head));
      int end = endOfHead();
      if (end < 0) {
        return false;
      }
      remaining = contentLength(end) - (head.position() - end);
    } else {
      body.clear();
      int length = channel.read(body);
      requireOpen(length);
      remaining -= length;
    }
    if (remaining > 0) {
      return false;
    }
    requireOk();
    head.clear();
    remaining = NO_HEAD;
    return true;
  }

  private static void requireOpen(int length) throws IOException {
    if (length < 0) {
      throw new IOException("the server closed a connection");
    }
  }

  private void requireOk() throws IOException {
    if (head.get(9) != '2') {
      throw new IOException(
          new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1));
    }
  }

  private int endOfHead() {
    byte[] bytes = head.array();
    for (int i = 0; i + 3 < head.position(); i++) {
      if (bytes[i] == '\r' && bytes[i + 2] == '\r') {
        return i + 4;
      }
    }
    return -1;
  }

  private long contentLength(int end) throws IOException {
    byte[] bytes = head.array();
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n' && isLength(bytes, i + 1, end)) {
        return number(bytes, i + 1 + LENGTH.length);
      }
    }
    throw new IOException("the response has no length");
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

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
