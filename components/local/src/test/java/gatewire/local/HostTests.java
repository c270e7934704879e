package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host names that the server accepts, and the APIs that they name. */
class HostTests {

  private static final String OTHER =
      """
      {"openapi": "3.0.1", "info": {"title": "other", "version": "1"}, "paths": {"/who": {"get": {
       "responses": {"200": {"description": "ok"}},
       "x-amazon-apigateway-integration": {"type": "mock",
         "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"},
         "responses": {"default": {"statusCode": "200",
           "responseTemplates": {"application/json": "other"}}}}}}}}
      """;

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

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
    void of_this_machine_of_AWS_and_of_the_options_are_accepted(String host) throws IOException {
      assertThat(GATEWAY.exchange("GET /dev/echo HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
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
    void of_other_origins_are_rejected(String host) throws IOException {
      assertThat(GATEWAY.exchange("GET /dev/echo HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
          .startsWith("HTTP/1.1 403")
          .contains("--allow-host");
    }

    @Test
    void must_be_named_exactly_once() throws IOException {
      assertThat(GATEWAY.get("/dev/echo", "Host: a.localhost")).startsWith("HTTP/1.1 400");
      assertThat(GATEWAY.exchange("GET /dev/echo HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
    }
  }

  @Nested
  class Addresses {

    @Test
    void the_host_or_the_path_selects_one_of_several_apis(@TempDir Path two) throws IOException {
      Files.writeString(two.resolve("echo.yaml"), EchoGateway.DOCUMENT);
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
}
