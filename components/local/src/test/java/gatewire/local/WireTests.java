package gatewire.local;

import static gatewire.local.EchoGateway.request;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.gateway.RequestLimits;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the server with requests and responses as bytes. */
class WireTests {

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

  @Nested
  class Bodies {

    private static String post(int length) throws IOException {
      try (RawClient client = GATEWAY.connect()) {
        client.send(
            request(
                "POST",
                "/dev/echo",
                "Content-Type: application/json",
                "Content-Length: " + length));
        try {
          client.send("x".repeat(length));
        } catch (IOException e) {
          // the server may respond before the end of the body
        }
        return client.read();
      }
    }

    @Test
    void of_ten_megabytes_pass_and_of_a_byte_more_do_not() throws IOException {
      assertThat(post(RequestLimits.MAX_BODY_BYTES)).startsWith("HTTP/1.1 200");
      assertThat(post(RequestLimits.MAX_BODY_BYTES + 1))
          .startsWith("HTTP/1.1 413")
          .contains("Request Too Long", "Connection: close");
    }

    @Test
    void in_too_many_chunks_are_rejected_and_the_connection_is_closed() throws IOException {
      try (RawClient client = GATEWAY.connect()) {
        client.send(request("POST", "/dev/echo", "Transfer-Encoding: chunked"));
        String piece = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        try {
          for (int i = 0; i < 11; i++) {
            client.send(piece);
          }
        } catch (IOException e) {
          // the server has already rejected the request
        }
        assertThat(client.read()).startsWith("HTTP/1.1 413");
        assertThat(client.isClosed()).isTrue();
      }
      GATEWAY.assertIsAlive();
    }

    @Test
    void are_requested_from_a_client_that_expects_100() throws IOException {
      try (RawClient client = GATEWAY.connect()) {
        client.send(
            request(
                "POST",
                "/dev/echo?x=1",
                "Expect: 100-continue",
                "Content-Type: application/json",
                "Content-Length: 2"));
        assertThat(client.read()).startsWith("HTTP/1.1 100");
        assertThat(client.send("{}").read()).startsWith("HTTP/1.1 200");
      }
    }

    @Test
    void are_omitted_for_HEAD_but_not_their_length() throws IOException {
      try (RawClient client = GATEWAY.connect()) {
        client.send(request("HEAD", "/dev/echo?x=1", "Connection: close"));
        String head = client.send("").readHead();
        assertThat(head).startsWith("HTTP/1.1 200").containsPattern("Content-Length: [1-9]");
        assertThat(client.isClosed()).isTrue();
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void are_omitted_for_a_status_without_a_body(int status) throws IOException {
      assertThat(GATEWAY.get("/dev/echo?status=" + status))
          .startsWith("HTTP/1.1 " + status)
          .doesNotContain("Content-Length")
          .endsWith("\r\n\r\n");
    }
  }

  @Nested
  class Connections {

    @Test
    void stay_open_and_accept_pipelined_requests() throws IOException {
      try (RawClient client = GATEWAY.connect()) {
        client.send(request("GET", "/dev/echo?x=1") + request("GET", "/dev/echo?x=2"));
        assertThat(client.read()).contains("[1]", "Connection: keep-alive");
        assertThat(client.read()).contains("[2]");
      }
    }

    @Test
    void are_closed_if_the_client_requests_it() throws IOException {
      for (String version : new String[] {"1.0", "1.1"}) {
        try (RawClient client = GATEWAY.connect()) {
          client.send(
              "GET /dev/echo HTTP/" + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
          assertThat(client.read()).containsIgnoringCase("Connection: close");
          assertThat(client.isClosed()).isTrue();
        }
      }
    }

    @Test
    void that_break_do_not_affect_others() throws IOException {
      for (int i = 0; i < 50; i++) {
        try (RawClient client = GATEWAY.connect()) {
          client.send(request("POST", "/dev/echo", "Content-Length: 100") + "x".repeat(i));
        }
      }
      GATEWAY.assertIsAlive();
    }
  }

  @Nested
  class Responses {

    @ParameterizedTest
    @CsvSource({
      "X-Ok, fine, 'X-Ok: fine'",
      "X-Line, a%0D%0AX-Injected:%201, ''",
      "X-Nul, a%00b, ''",
      "bad%20name, v, ''",
      "bad:name, v, ''",
      "a%0D%0AX-Injected, v, ''",
      "Content-Length, abc, ''",
      "Content-Length, 99999, ''",
      "Transfer-Encoding, chunked, ''",
      "Connection, upgrade, ''",
      "X-Utf, h%C3%A9, 'X-Utf: hÃ©'"
    })
    void are_framed_by_the_server_and_not_by_templates(String name, String value, String expected)
        throws IOException {
      String response = GATEWAY.get("/dev/echo?x=1&name=" + name + "&value=" + value);

      assertThat(response).contains(expected).doesNotContain("\r\nX-Injected");
      assertThat(response.substring(0, response.indexOf("\r\n\r\n")))
          .doesNotContain(
              "\r\nTransfer-Encoding",
              "\r\nContent-Length: 99999",
              "\r\nContent-Length: abc",
              "\r\nConnection: upgrade");
      GATEWAY.assertIsAlive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "99", "100", "101", "199", "600", "999", "70000", "-1", "x"})
    void always_have_a_valid_final_status(String status) throws IOException {
      assertThat(GATEWAY.get("/dev/echo?status=" + status)).matches("(?s)HTTP/1.1 [2-5]\\d\\d .*");
    }
  }
}
