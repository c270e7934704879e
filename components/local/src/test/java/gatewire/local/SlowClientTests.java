package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server closes connections of idle clients, but not of clients that continue slowly. */
@Timeout(60)
class SlowClientTests {

  private static final Duration IDLE_TIMEOUT = Duration.ofMillis(2_000);
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

  private static LocalGateway gateway;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    RecordedBackends backends = new RecordedBackends().respond(200, "x".repeat(LARGE));
    gateway =
        LocalGateway.ofDocuments(List.of(Files.writeString(folder.resolve("a.yaml"), DOCUMENT)))
            .backends(embedded -> backends)
            .idleTimeout(IDLE_TIMEOUT)
            .start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String request(String method, String more) {
    return method + " /dev/large HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  /** Returns a connection with a small receive buffer. */
  private static Socket connectWithSmallBuffer() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(64 * 1024);
    socket.setSoTimeout(20_000);
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
    sent.put("a request whose response is not read", request("GET", ""));
    Map<String, Socket> sockets = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : sent.entrySet()) {
      Socket socket = connectWithSmallBuffer();
      sockets.put(each.getKey(), socket);
      send(socket, each.getValue());
    }
    Thread.sleep(IDLE_TIMEOUT.toMillis() * 2);
    for (Map.Entry<String, Socket> each : sockets.entrySet()) {
      assertThat(bytes(each.getValue())).as(each.getKey()).isLessThan(LARGE);
    }
  }

  @Test
  void connections_of_clients_that_send_a_head_byte_by_byte_are_closed() throws Exception {
    try (Socket socket = connectWithSmallBuffer()) {
      boolean closed = false;
      for (int i = 0; i < 40 && !closed; i++) {
        try {
          send(socket, i == 0 ? "GET /dev/large HTTP/1.1\r\nX-Long: " : "a");
        } catch (IOException e) {
          closed = true;
        }
        Thread.sleep(100);
      }
      assertThat(closed).isTrue();
    }
  }

  @Test
  void slow_clients_that_continue_get_a_response() throws Exception {
    try (Socket uploading = connectWithSmallBuffer();
        Socket downloading = connectWithSmallBuffer()) {
      send(downloading, request("GET", "Connection: close\r\n"));
      send(uploading, request("POST", "Content-Length: 20\r\nConnection: close\r\n"));
      int received = 0;
      for (int i = 0; i < 20; i++) {
        send(uploading, "x");
        received += downloading.getInputStream().readNBytes(PIECE).length;
        Thread.sleep(100);
      }
      assertThat(bytes(uploading)).isGreaterThan(LARGE);
      assertThat(received + bytes(downloading)).isGreaterThan(LARGE);
    }
  }

  /** Returns the number of bytes that arrive until the connection ends. */
  private static int bytes(Socket socket) {
    int total = 0;
    try (socket) {
      InputStream in = socket.getInputStream();
      for (int n; (n = in.readNBytes(PIECE).length) > 0; ) {
        total += n;
      }
    } catch (IOException e) {
      return total; // reset
    }
    return total;
  }
}
