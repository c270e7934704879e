package gatewire.local.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP endpoint that misbehaves in the way that the path of a request selects. */
final class MisbehavingEndpoint implements AutoCloseable {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  MisbehavingEndpoint() throws IOException {
    server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Returns the number of connections that the gateway has not closed. */
  int openConnections() {
    return open.size();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "misbehaving-endpoint");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = head(socket.getInputStream());
      if (!head.isEmpty()) {
        respond(head.split("[ ?]")[1].substring(1), socket.getOutputStream());
      }
      if (head.startsWith("GET /hang")) {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // the gateway closed the connection
    } finally {
      open.remove(socket);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int b;
    while (head.indexOf("\r\n\r\n") < 0 && (b = in.read()) >= 0) {
      head.append((char) b);
    }
    return head.toString();
  }

  private static void respond(String kind, OutputStream out) throws IOException {
    String response =
        switch (kind) {
          case "hang" -> "";
          case "hang-after-head" -> OK + "Content-Length: 10\r\n\r\n";
          case "hang-in-body" -> OK + "Content-Length: 10\r\n\r\nhalf";
          case "hang-in-headers" -> OK + "Content-Le";
          case "close" -> "";
          case "half-head" -> "HTTP/1.1 20";
          case "half-body" -> OK + "Content-Length: 10\r\n\r\nhalf";
          case "half-chunk" -> OK + "Transfer-Encoding: chunked\r\n\r\na\r\nhalf";
          case "bad-chunk" -> OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n";
          case "garbage" -> "\u0000\u0001\u0002 this is not HTTP\r\n\r\n";
          case "bad-header" -> OK + "bad name: x\r\nContent-Length: 2\r\n\r\nok";
          case "two-lengths" -> OK + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nok";
          case "bad-length" -> OK + "Content-Length: x\r\n\r\nok";
          case "bad-status" -> "HTTP/1.1 abc OK\r\nContent-Length: 2\r\n\r\nok";
          case "status-1000" -> "HTTP/1.1 1000 OK\r\nContent-Length: 2\r\n\r\nok";
          case "status-99" -> "HTTP/1.1 99 OK\r\nContent-Length: 2\r\n\r\nok";
          case "status-600" -> "HTTP/1.1 600 OK\r\nContent-Length: 2\r\n\r\nok";
          case "interim" -> "HTTP/1.1 103 Early Hints\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok";
          case "switch" -> "HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";
          case "more" -> OK + "Content-Length: 2\r\n\r\nok" + OK + "Content-Length: 4\r\n\r\nevil";
          case "no-length" -> OK + "\r\nok";
          case "headers-100" ->
              OK + "X-Many: a\r\n".repeat(100) + "Content-Length: 2\r\nConnection: close\r\n\r\nok";
          case "headers-huge" ->
              OK + "X-Huge: " + "a".repeat(100_000) + "\r\nContent-Length: 2\r\n\r\nok";
          case "huge" -> OK + "Content-Length: 11000000\r\n\r\n" + "x".repeat(11_000_000);
          case "large" -> OK + "Content-Length: 3000000\r\n\r\n" + "x".repeat(3_000_000);
          case "endless" -> OK + "\r\n" + "x".repeat(12_000_000);
          default -> OK + "Content-Length: 2\r\nConnection: close\r\n\r\nok";
        };
    out.write(response.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
