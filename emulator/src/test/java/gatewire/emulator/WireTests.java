package gatewire.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.emulator.gateway.RequestLimits;
import gatewire.emulator.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server, byte by byte. */
@Timeout(180)
class WireTests {

  @TempDir private static Path folder;

  private static LocalGateway gateway;

  /** Answers with its body, and with headers and a status that the body asks for. */
  private static final String ECHO =
      """
      openapi: 3.0.1
      info: {title: echo, version: "1"}
      paths:
        /echo:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: |
                  {"statusCode": 200}
              responses:
                default:
                  statusCode: "200"
                  responseTemplates:
                    application/json: |
                      #set($name = $input.params('name'))
                      #if("$name" != "")
                      #set($context.responseOverride.header[$name] = $input.params('value'))
                      #end
                      #if("$input.params('status')" != "")
                      #set($context.responseOverride.status = $util.parseJson($input.params('status')))
                      #end
                      [$input.params('x')]
      """;

  private static final String OTHER =
      """
      {"openapi": "3.0.1", "info": {"title": "other", "version": "1"}, "paths": {"/who": {"get": {
       "responses": {"200": {"description": "ok"}},
       "x-amazon-apigateway-integration": {"type": "mock",
         "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
         "responses": {"default": {"statusCode": "200",
           "responseTemplates": {"application/json": "other"}}}}}}}}
      """;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("echo.yaml"), ECHO);
    gateway =
        LocalGateway.ofDocuments(List.of(folder.resolve("echo.yaml")))
            .allowHost("mine.example")
            .start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String exchange(String request) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      return client.send(request).read();
    }
  }

  private static String get(String target, String... lines) throws IOException {
    return exchange(request("GET", target, lines));
  }

  private static String request(String method, String target, String... lines) {
    String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
    return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  private static void assertIsAlive() throws IOException {
    assertThat(get("/dev/echo?x=alive")).startsWith("HTTP/1.1 200").contains("[alive]");
  }

  @Nested
  class Hosts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "localhost",
          "LOCALHOST:8080",
          "127.0.0.1:1",
          "127.1.2.3",
          "[::1]:80",
          "a.localhost",
          "echo.execute-api.localhost",
          "echo.execute-api.eu-west-1.amazonaws.com",
          "mine.example:99",
          "localhost."
        })
    void of_this_machine_of_AWS_and_of_our_choice_are_answered_to(String host) throws IOException {
      assertThat(exchange("GET /dev/echo HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "evil.example",
          "localhost.evil.example",
          "127.0.0.1.evil.example",
          "evil.example:8080",
          "notlocalhost",
          "echo.execute-api.eu-west-1.amazonaws.com.evil.example",
          "mine.example.evil.example",
          ""
        })
    void of_others_are_refused_before_anything_is_done(String host) throws IOException {
      assertThat(exchange("GET /dev/echo HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
          .startsWith("HTTP/1.1 403")
          .contains("--allow-host");
    }

    @Test
    void are_named_once() throws IOException {
      assertThat(get("/dev/echo", "Host: a.localhost")).startsWith("HTTP/1.1 400");
      assertThat(exchange("GET /dev/echo HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
    }
  }

  @Nested
  class Addresses {

    @Test
    void of_several_apis_the_host_or_the_path_names_one(@TempDir Path two) throws IOException {
      Files.writeString(two.resolve("echo.yaml"), ECHO);
      Files.writeString(two.resolve("other.json"), OTHER);
      Files.writeString(two.resolve("bad.json"), "{\"openapi\": ");
      Files.writeString(two.resolve("other.stage.json"), "{\"variables\": {\"a\": \"b\"}}");
      try (LocalGateway both = LocalGateway.ofDocuments(List.of(two)).stage("test").start()) {
        assertThat(at(both, "localhost", "/_aws/execute-api/other/test/who")).contains("other");
        assertThat(at(both, "other.execute-api.localhost", "/test/who")).contains("other");
        assertThat(at(both, "echo.execute-api.localhost", "/test/who")).startsWith("HTTP/1.1 403");
        assertThat(at(both, "localhost", "/test/who"))
            .startsWith("HTTP/1.1 403")
            .contains("Several APIs");
        assertThat(at(both, "none.execute-api.localhost", "/test/who"))
            .startsWith("HTTP/1.1 403")
            .contains("No API 'none'");
        assertThat(at(both, "bad.execute-api.localhost", "/test/who"))
            .startsWith("HTTP/1.1 500")
            .contains("bad.json");
        assertThat(both.notes()).anyMatch(note -> note.contains("bad.json"));
      }
    }

    private static String at(LocalGateway gateway, String host, String target) throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        return client.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").read();
      }
    }
  }

  @Nested
  class Bodies {

    private static String post(int length) throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        client.send(
            request(
                "POST",
                "/dev/echo",
                "Content-Type: application/json",
                "Content-Length: " + length));
        try {
          client.send("x".repeat(length));
        } catch (IOException e) {
          // the answer may come before the end of the body
        }
        return client.read();
      }
    }

    @Test
    void of_ten_megabytes_pass_and_of_a_byte_more_do_not() throws IOException {
      assertThat(post(RequestLimits.BODY_BYTES)).startsWith("HTTP/1.1 200");
      assertThat(post(RequestLimits.BODY_BYTES + 1))
          .startsWith("HTTP/1.1 413")
          .contains("Request Too Long", "Connection: close");
    }

    @Test
    void in_chunks_are_counted_and_the_connection_ends() throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        client.send(request("POST", "/dev/echo", "Transfer-Encoding: chunked"));
        String piece = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        try {
          for (int i = 0; i < 11; i++) {
            client.send(piece);
          }
        } catch (IOException e) {
          // refused meanwhile
        }
        assertThat(client.read()).startsWith("HTTP/1.1 413");
        assertThat(client.isClosed()).isTrue();
      }
      assertIsAlive();
    }

    @Test
    void are_asked_for_where_the_client_waits() throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
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
    void are_left_out_for_HEAD_with_their_length() throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        client.send(request("HEAD", "/dev/echo?x=1", "Connection: close"));
        String head = client.send("").readHead();
        assertThat(head).startsWith("HTTP/1.1 200").containsPattern("Content-Length: [1-9]");
        assertThat(client.isClosed()).isTrue();
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void are_left_out_where_a_status_has_none(int status) throws IOException {
      assertThat(get("/dev/echo?status=" + status))
          .startsWith("HTTP/1.1 " + status)
          .doesNotContain("Content-Length")
          .endsWith("\r\n\r\n");
    }
  }

  @Nested
  class Connections {

    @Test
    void stay_open_and_take_requests_one_behind_the_other() throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        client.send(request("GET", "/dev/echo?x=1") + request("GET", "/dev/echo?x=2"));
        assertThat(client.read()).contains("[1]", "Connection: keep-alive");
        assertThat(client.read()).contains("[2]");
      }
    }

    @Test
    void end_where_the_client_says_so() throws IOException {
      for (String version : new String[] {"1.0", "1.1"}) {
        try (RawClient client = new RawClient(gateway.port())) {
          client.send(
              "GET /dev/echo HTTP/" + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
          assertThat(client.read()).containsIgnoringCase("Connection: close");
          assertThat(client.isClosed()).isTrue();
        }
      }
    }

    @Test
    void that_break_leave_the_others_alone() throws IOException {
      for (int i = 0; i < 50; i++) {
        try (RawClient client = new RawClient(gateway.port())) {
          client.send(request("POST", "/dev/echo", "Content-Length: 100") + "x".repeat(i));
        }
      }
      assertIsAlive();
    }
  }

  @Nested
  class Answers {

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
    void are_framed_by_the_server_whatever_a_template_sets(
        String name, String value, String expected) throws IOException {
      String answer = get("/dev/echo?x=1&name=" + name + "&value=" + value);

      assertThat(answer).contains(expected).doesNotContain("\r\nX-Injected");
      assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")))
          .doesNotContain(
              "\r\nTransfer-Encoding",
              "\r\nContent-Length: 99999",
              "\r\nContent-Length: abc",
              "\r\nConnection: upgrade");
      assertIsAlive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "99", "100", "101", "199", "600", "999", "70000", "-1", "x"})
    void have_a_status_that_clients_understand(String status) throws IOException {
      assertThat(get("/dev/echo?status=" + status)).matches("(?s)HTTP/1.1 [2-5]\\d\\d .*");
    }
  }

  @Nested
  class Nonsense {

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
    void is_a_bad_request_in_the_form_of_AWS(String request) throws IOException {
      try (RawClient client = new RawClient(gateway.port())) {
        assertThat(client.send(request).read())
            .matches("(?s)HTTP/1\\.[01] 400 .*")
            .contains("x-amzn-RequestId", "{\"message\":\"Bad Request\"}");
        assertThat(client.isClosed()).isTrue();
      }
      assertIsAlive();
    }

    @Test
    void that_is_too_long_says_what_is() throws IOException {
      assertThat(get("/dev/echo?x=" + "a".repeat(20_000))).matches("(?s)HTTP/1\\.[01] 414 .*");
      assertThat(get("/dev/echo", "X-Long: " + "a".repeat(70_000)))
          .matches("(?s)HTTP/1\\.[01] 431 .*");
      assertThat(get("/dev/echo", "X-Long: " + "a".repeat(20_000)))
          .startsWith("HTTP/1.1 431")
          .contains("larger than 10240 bytes");
    }

    @Test
    void of_any_kind_never_stops_the_server() throws IOException {
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
        try (RawClient client = new RawClient(gateway.port())) {
          client.send(bytes);
          if (i % 100 == 0) {
            assertIsAlive();
          }
        }
      }
      assertIsAlive();
    }
  }

  @Test
  void an_endpoint_that_is_no_URL_is_one_clear_line() {
    assertThatThrownBy(
            () ->
                LocalGateway.ofDocuments(List.of(folder.resolve("echo.yaml")))
                    .endpointUrl("localhost:4566")
                    .start())
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "the endpoint URL 'localhost:4566' is no http or https URL: give one such as http://127.0.0.1:4566");
  }

  @Test
  void a_folder_that_cannot_hold_objects_is_one_clear_line() {
    Path file = folder.resolve("echo.yaml");

    assertThatThrownBy(
            () -> LocalGateway.ofDocuments(List.of(file)).data(file.resolve("s3")).start())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cannot open the objects in")
        .message()
        .hasLineCount(1);
  }

  @Test
  void a_port_in_use_is_one_clear_line() {
    assertThatThrownBy(
            () ->
                LocalGateway.ofDocuments(List.of(folder.resolve("echo.yaml")))
                    .port(gateway.port())
                    .start())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("--port")
        .message()
        .hasLineCount(1);
  }
}
