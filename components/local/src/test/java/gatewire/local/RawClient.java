package gatewire.local;

import gatewire.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client that sends the given bytes unchanged. */
public final class RawClient implements AutoCloseable {

  private final Socket socket;

  public RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) Waiting.LIMIT.toMillis());
  }

  /** Sends a string, each character as one byte. */
  public RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Returns whether the first bytes of a response have arrived. */
  public boolean hasResponse() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Reads one response with a {@code Content-Length}, or all bytes until the connection ends. */
  public String read() throws IOException {
    String head = readHead();
    int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
    if (at < 0) {
      return head;
    }
    int length = Integer.parseInt(head.substring(at + 17, head.indexOf("\r\n", at + 2)).strip());
    byte[] body = socket.getInputStream().readNBytes(length);
    return head + new String(body, StandardCharsets.ISO_8859_1);
  }

  /** Reads the status line and the headers of a response. */
  public String readHead() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    int b;
    while (last != 0x0d0a0d0a && (b = in.read()) >= 0) {
      head.write(b);
      last = last << 8 | b;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** Returns whether the server closes the connection. */
  public boolean isClosed() throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // skips bytes that were sent before the end
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // reset
    }
  }

  /** Closes the sending side of the connection, but can still read. */
  public RawClient finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Reads all bytes until the connection ends. */
  public String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Waits for the first byte of a response. */
  public void readSome() throws IOException {
    socket.getInputStream().read();
  }

  /** Resets the connection, like a client that crashes. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
