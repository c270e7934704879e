package gatewire.local;

import static gatewire.local.EchoGateway.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends malformed requests, byte by byte. */
class MalformedRequestTests {

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /dev/e cho HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GARBAGE\r\n\r\n",
        "GET /dev/echo HTTP/1.1\r\nHost: localhost\r\nbad name: x\r\n\r\n",
        "POST /dev/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /dev/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
        "POST /dev/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /dev/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
        "POST /dev/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"
      })
  void a_malformed_request_gets_400_in_the_format_of_AWS(String request) throws IOException {
    try (RawClient client = GATEWAY.connect()) {
      assertThat(client.send(request).read())
          .matches("(?s)HTTP/1\\.[01] 400 .*")
          .contains("x-amzn-RequestId", "{\"message\":\"Bad Request\"}");
      assertThat(client.isClosed()).isTrue();
    }
    GATEWAY.assertIsAlive();
  }

  @Test
  void a_request_that_is_too_long_gets_414_or_431() throws IOException {
    assertThat(GATEWAY.get("/dev/echo?x=" + "a".repeat(20_000)))
        .matches("(?s)HTTP/1\\.[01] 414 .*");
    assertThat(GATEWAY.get("/dev/echo", "X-Long: " + "a".repeat(70_000)))
        .matches("(?s)HTTP/1\\.[01] 431 .*");
    assertThat(GATEWAY.get("/dev/echo", "X-Long: " + "a".repeat(20_000)))
        .startsWith("HTTP/1.1 431")
        .contains("larger than 10240 bytes");
  }

  @Test
  void randomly_changed_requests_do_not_stop_the_server() throws IOException {
    Random random = new Random(7);
    String[] seeds = {
      request("GET", "/dev/echo?x=1&name=X-A&value=b", "X-Header: value", "Cookie: a=b"),
      request("POST", "/dev/echo", "Content-Type: application/json", "Content-Length: 2") + "{}",
      request("CONNECT", "/dev/echo"),
      request("GET", "/dev/echo", "Upgrade: websocket", "Connection: Upgrade"),
      request("GET", "/dev/echo", "Upgrade: h2c", "HTTP2-Settings: AAAA"),
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      request("OPTIONS", "*"),
      request("GET", "//dev//echo/%2e%2e/%zz#frag?x"),
      request("GET", "http://evil.example/dev/echo")
    };
    for (int i = 0; i < 600; i++) {
      byte[] bytes = seeds[i % seeds.length].getBytes(StandardCharsets.ISO_8859_1);
      for (int changes = random.nextInt(6); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try (RawClient client = GATEWAY.connect()) {
        client.send(bytes);
        if (i % 100 == 0) {
          GATEWAY.assertIsAlive();
        }
      }
    }
    GATEWAY.assertIsAlive();
  }
}
