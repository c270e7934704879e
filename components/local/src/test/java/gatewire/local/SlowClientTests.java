package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server closes connections of idle clients, but not of clients that continue slowly. */
class SlowClientTests {

  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(2);

  /** Where a busy machine must not make a client look idle that goes on. */
  private static final Duration LONG_IDLE_TIMEOUT = Duration.ofSeconds(10);

  private static final int LARGE = 10_000_000;
  private static final int PIECE = 128 * 1024;

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: slow, version: "1"}
      paths:
        /large:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: ANY
              uri: http://backend.example/
      """;

  @TempDir private Path folder;

  private LocalGateway start(Duration idleTimeout) throws IOException {
    RecordedBackends backends = new RecordedBackends().respond(200, "x".repeat(LARGE));
    return LocalGateway.ofDocuments(List.of(Files.writeString(folder.resolve("a.yaml"), DOCUMENT)))
        .backends(embedded -> backends)
        .idleTimeout(idleTimeout)
        .start();
  }

  private static String request(String method, String more) {
    return method + " /dev/large HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  /** A connection with a small receive buffer. */
  private static Socket narrow(LocalGateway gateway) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(64 * 1024);
    socket.setSoTimeout((int) Waiting.LIMIT.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void connections_of_idle_clients_are_closed() throws Exception {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("nothing", "");
    sent.put("half a request line", "GET /dev/la");
    sent.put("half a head", "GET /dev/large HTTP/1.1\r\nHost: loc");
    sent.put("half a body", request("POST", "Content-Length: 10\r\n") + "half");
    sent.put("half a chunk", request("POST", "Transfer-Encoding: chunked\r\n") + "a\r\nhalf");
    try (LocalGateway gateway = start(IDLE_TIMEOUT)) {
      Map<String, Socket> sockets = new LinkedHashMap<>();
      for (Map.Entry<String, String> each : sent.entrySet()) {
        Socket socket = narrow(gateway);
        sockets.put(each.getKey(), socket);
        send(socket, each.getValue());
      }
      for (Map.Entry<String, Socket> each : sockets.entrySet()) {
        assertThat(bytes(each.getValue())).as(each.getKey()).isLessThan(LARGE);
      }
    }
  }

  /** The client waits longer each time, because the server sends more when the client reads. */
  @Test
  void that_do_not_read_the_response_are_disconnected() throws Exception {
    try (LocalGateway gateway = start(IDLE_TIMEOUT)) {
      Duration wait = IDLE_TIMEOUT;
      int taken;
      do {
        wait = wait.multipliedBy(2);
        Socket socket = narrow(gateway);
        send(socket, request("GET", "Connection: close\r\n"));
        Thread.sleep(wait.toMillis());
        taken = bytes(socket);
      } while (taken >= LARGE && wait.compareTo(Waiting.LIMIT) < 0);
      assertThat(taken).isLessThan(LARGE);
    }
  }

  @Test
  void that_send_a_head_byte_by_byte_are_disconnected() throws Exception {
    try (LocalGateway gateway = start(IDLE_TIMEOUT);
        Socket socket = narrow(gateway)) {
      send(socket, "GET /dev/large HTTP/1.1\r\nX-Long: ");
      Waiting.until(
          "the end of the connection",
          () -> {
            try {
              send(socket, "a");
              return false;
            } catch (IOException e) {
              return true;
            }
          });
    }
  }

  @Test
  void that_send_and_read_slowly_get_their_response() throws Exception {
    try (LocalGateway gateway = start(LONG_IDLE_TIMEOUT);
        Socket uploading = narrow(gateway);
        Socket downloading = narrow(gateway)) {
      send(downloading, request("GET", "Connection: close\r\n"));
      send(uploading, request("POST", "Content-Length: 20\r\nConnection: close\r\n"));
      int received = 0;
      for (int i = 0; i < 20; i++) {
        send(uploading, "x");
        received += downloading.getInputStream().readNBytes(PIECE).length;
        Thread.sleep(LONG_IDLE_TIMEOUT.toMillis() / 15);
      }
      assertThat(bytes(uploading)).isGreaterThan(LARGE);
      assertThat(received + bytes(downloading)).isGreaterThan(LARGE);
    }
  }

  /** Returns the number of bytes until the connection ends. */
  private static int bytes(Socket socket) throws SocketTimeoutException {
    int total = 0;
    try (socket) {
      InputStream in = socket.getInputStream();
      for (int n; (n = in.readNBytes(PIECE).length) > 0; ) {
        total += n;
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return total; // reset
    }
    return total;
  }
}
