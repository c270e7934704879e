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

/** A client that sends the bytes that it is told. */
public final class RawClient implements AutoCloseable {

  private final Socket socket;

  public RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) Waiting.LIMIT.toMillis());
  }

  /** Send a text, each character as one byte. */
  public RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Whether an answer has begun to come. */
  public boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** One answer with a {@code Content-Length}, or whatever came before the end. */
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

  /** Status line and headers of an answer. */
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

  /** Whether the server ends the connection. */
  public boolean isClosed() throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // what was still on its way
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // reset
    }
  }

  /** Say that nothing more will be sent, and keep listening. */
  public RawClient finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Everything that comes before the end of the connection. */
  public String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Wait for the first byte of an answer. */
  public void readSome() throws IOException {
    socket.getInputStream().read();
  }

  /** End the connection with a reset, as a client does that crashes. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
