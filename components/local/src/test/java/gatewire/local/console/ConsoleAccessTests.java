package gatewire.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleAccessTests {

  @RegisterExtension static final ShopGateway SHOP = new ShopGateway();

  private static final String JSON = "application/json";

  @Test
  void serves_the_page_with_a_policy_that_allows_only_its_own_files() {
    HttpResponse<String> page = SHOP.get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "style=", "onclick");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console.css",
        "icon.svg",
        "console.js",
        "dom.js",
        "data.js",
        "routes.js",
        "wiring.js",
        "request-form.js",
        "history.js",
        "timeline.js",
        "playground.js"
      })
  void serves_each_file_of_the_page(String file) {
    assertThat(SHOP.get(file).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../Console.class", "..%2fpom.xml", "nothing.js", "api/nothing"})
  void serves_no_other_file(String name) {
    assertThat(SHOP.get(name).statusCode()).isEqualTo(404);
  }

  @Test
  void redirects_the_address_without_a_slash() throws IOException {
    assertThat(raw("GET /_gatewire HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 308 ")
        .contains("Location: /_gatewire/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: shop.execute-api.localhost",
        "Host: localhost.evil.example",
        "Host: abcdef.execute-api.us-east-1.amazonaws.com"
      })
  void does_not_exist_for_other_host_names(String host) throws IOException {
    assertThat(raw("GET /_gatewire/api/requests HTTP/1.1", host))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("[{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:8080"})
  void exists_for_the_names_of_this_machine(String host) throws IOException {
    assertThat(raw("GET /_gatewire/api/apis HTTP/1.1", "Host: " + host))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void rejects_pages_of_other_origins() {
    String message = "{\"error\":\"Only the console's own page may use this address.\"}";

    assertThat(SHOP.get("api/requests", "Origin", "http://evil.example"))
        .returns(403, HttpResponse::statusCode)
        .returns(message, HttpResponse::body);
    assertThat(SHOP.get("api/requests", "Sec-Fetch-Site", "cross-site"))
        .returns(403, HttpResponse::statusCode);
    assertThat(SHOP.get("api/requests", "Sec-Fetch-Site", "same-site"))
        .returns(403, HttpResponse::statusCode);
    assertThat(SHOP.post("api/render", "{}", "Content-Type", JSON, "Origin", "null"))
        .returns(403, HttpResponse::statusCode);
    assertThat(SHOP.post("api/send", "{}", "Content-Type", JSON, "Origin", "http://localhost:1"))
        .returns(403, HttpResponse::statusCode);
  }

  @Test
  void accepts_its_own_origin() {
    String own = "http://localhost:" + SHOP.gateway().port();

    assertThat(SHOP.post("api/render", "{}", "Content-Type", JSON, "Origin", own))
        .returns(200, HttpResponse::statusCode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void rejects_bodies_that_a_form_of_another_page_could_send(String contentType) {
    assertThat(SHOP.post("api/send", "{}", "Content-Type", contentType))
        .returns(415, HttpResponse::statusCode)
        .returns("{\"error\":\"The Content-Type must be application/json.\"}", HttpResponse::body);
  }

  @Test
  void a_stage_of_the_same_name_wins(@TempDir Path folder) throws IOException {
    Path document = folder.resolve("same.yaml");
    Files.writeString(
        document,
        """
        openapi: 3.0.1
        info: {title: same, version: "1"}
        paths:
          /pets:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default: {statusCode: "200", responseTemplates: {application/json: 'the API'}}
        """);
    try (LocalGateway gateway =
            LocalGateway.ofDocuments(List.of(document)).stage("_gatewire").start();
        RawClient client = new RawClient(gateway.port())) {
      assertThat(client.send("GET /_gatewire/pets HTTP/1.1\r\nHost: localhost\r\n\r\n").read())
          .startsWith("HTTP/1.1 200 ")
          .endsWith("the API");
      assertThat(client.send("GET /_gatewire/ HTTP/1.1\r\nHost: localhost\r\n\r\n").read())
          .startsWith("HTTP/1.1 403 ")
          .contains("Missing Authentication Token");
    }
  }

  @Test
  void a_path_that_only_begins_alike_is_a_stage() throws IOException {
    assertThat(raw("GET /_gatewires HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 403 ")
        .contains("{\"message\":\"Forbidden\"}");
  }

  private static String raw(String line, String header) throws IOException {
    try (RawClient client = new RawClient(SHOP.gateway().port())) {
      return client.send(line + "\r\n" + header + "\r\nConnection: close\r\n\r\n").readAll();
    }
  }
}
