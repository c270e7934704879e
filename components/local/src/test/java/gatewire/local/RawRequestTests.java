package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sends the requests of {@code raw-requests.txt} over sockets, each with a second request behind it
 * in the same write. The second request is served only if the first one is valid.
 */
class RawRequestTests {

  private static final Path TABLE = Path.of("components/local/src/test/resources/raw-requests.txt");
  private static final String NEXT =
      "GET /dev/echo?x=next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

  /** A request that was sent, and the statuses of the responses that it must get. */
  private record Sent(String line, String statuses, RawClient client) {

    static Sent of(String line) throws IOException {
      int blank = line.indexOf(' ');
      String status = line.substring(0, blank);
      String request = line.substring(blank).strip().translateEscapes();
      RawClient client = GATEWAY.connect().send(request + NEXT);
      return new Sent(line, status.startsWith("2") ? status + " 200" : status, client);
    }

    void check() throws IOException {
      try (client) {
        String responses = client.readAll();
        assertThat(String.join(" ", statusesIn(responses))).as(responses).isEqualTo(statuses);
        assertThat(responses.contains("[next]")).isEqualTo(statuses.startsWith("2"));
      }
    }
  }

  private static List<String> statusesIn(String responses) {
    return STATUS.matcher(responses).results().map(status -> status.group(1)).toList();
  }

  /** Sends all requests first, because a connection stays open for a while after an error. */
  @TestFactory
  Stream<DynamicTest> raw_requests_get_the_status_of_the_table() throws IOException {
    List<Sent> sent = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        sent.add(Sent.of(line));
      }
    }
    assertThat(sent).hasSizeGreaterThan(60);
    return sent.stream().map(each -> DynamicTest.dynamicTest(each.line(), each::check));
  }

  @Test
  void a_request_in_single_bytes_gets_the_same_response() throws IOException {
    String request =
        "\r\nPOST /dev/echo?x=slow HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3;a=b\r\n{}\n\r\n0\r\nX-Trailer: a\r\n\r\n";
    try (RawClient client = GATEWAY.connect()) {
      for (char c : (request + NEXT).toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.readAll()).contains("[slow]", "[next]");
    }
  }

  @Test
  void a_malformed_line_is_rejected_before_the_head_is_complete() throws IOException {
    try (RawClient client = GATEWAY.connect().send("GET /dev/echo HTTP/1.1\r\n: x\r\n")) {
      assertThat(client.read()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void an_absolute_target_is_served_like_its_path() throws IOException {
    String head = " HTTP/1.1\r\nHost: echo.execute-api.localhost\r\n\r\n";
    String authority = "GET http://echo.execute-api.localhost";
    assertThat(GATEWAY.exchange(authority + "/dev/echo?x=http://a" + head)).contains("[http://a]");
    assertThat(GATEWAY.exchange(authority + "/_aws/execute-api/echo/dev/echo?x=b" + head))
        .contains("[b]");
    assertThat(GATEWAY.exchange("GET http://evil.example/dev/echo HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.0 403 ")
        .contains("--allow-host");
  }
}
