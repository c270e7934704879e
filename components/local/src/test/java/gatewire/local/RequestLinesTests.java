package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLinesTests {

  /** A mock whose status is that of the query, and a route without an integration response. */
  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: pets, version: "1"}
      paths:
        /pets/{id}:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}, "404": {description: missing}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: '{"statusCode": $input.params("status")}'
              responses:
                default: {statusCode: "200"}
                '4\\d\\d': {statusCode: "404"}
        /broken:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
      """;

  @TempDir private Path folder;
  private Path document;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    document = Files.writeString(folder.resolve("pets.yaml"), DOCUMENT);
  }

  private String print(RequestLines.Detail detail, Map<String, String> environment, String... paths)
      throws Exception {
    return print(detail, environment, route -> true, paths);
  }

  /** Returns the printed lines for requests, with the time of each as N. */
  private String print(
      RequestLines.Detail detail,
      Map<String, String> environment,
      Predicate<String> routes,
      String... paths)
      throws Exception {
    PrintWriter out = new PrintWriter(printed);
    try (LocalGateway gateway =
        LocalGateway.ofDocuments(List.of(document))
            .traceListener(new RequestLines(Terminal.of(out, out, environment), detail, routes))
            .start()) {
      for (String path : paths) {
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(gateway.url(path)).build(),
                HttpResponse.BodyHandlers.discarding());
      }
    }
    return printed.toString().replaceAll("\\d+ ms", "N ms");
  }

  @Test
  void a_request_is_one_line_with_its_route_and_backend() throws Exception {
    assertThat(print(RequestLines.Detail.LINES, Map.of(), "/pets/1?status=200"))
        .isEqualTo("200 GET /dev/pets/1  → ANY /pets/{id}, mock, N ms\n");
  }

  @Test
  void a_mapped_error_names_the_selection_pattern_and_has_its_log() throws Exception {
    assertThat(print(RequestLines.Detail.LINES, Map.of(), "/pets/1?status=410"))
        .startsWith(
            "404 GET /dev/pets/1  → ANY /pets/{id}, mock, N ms  selection pattern '4\\d\\d' matches '410'\n"
                + "    Execution log for request ")
        .contains(" : Method completed with status: 404\n");
  }

  @Test
  void an_error_of_the_gateway_has_its_reason_and_its_log() throws Exception {
    assertThat(print(RequestLines.Detail.LINES, Map.of(), "/broken"))
        .startsWith(
            "500 GET /dev/broken  → GET /broken, mock, N ms  Execution failed due to configuration error: No match for output mapping")
        .contains("    Execution log for request ");
  }

  @Test
  void a_request_without_a_route_says_so() throws Exception {
    assertThat(print(RequestLines.Detail.LINES, Map.of(), "/absent"))
        .startsWith(
            "403 GET /dev/absent  → no route, N ms  MISSING_AUTHENTICATION_TOKEN: Missing Authentication Token\n");
  }

  @Test
  void colours_are_used_if_they_are_demanded() throws Exception {
    assertThat(
            print(RequestLines.Detail.LINES, Map.of("CLICOLOR_FORCE", "1"), "/pets/1?status=200"))
        .isEqualTo(
            "\u001b[32m200\u001b[0m GET /dev/pets/1  \u001b[2m→ ANY /pets/{id}, mock, N ms\u001b[0m\n");
  }

  @Test
  void a_filter_selects_the_route_or_the_method_of_a_request_to_ANY() throws Exception {
    assertThat(
            print(
                RequestLines.Detail.LINES,
                Map.of(),
                "GET /pets/{id}"::equals,
                "/broken",
                "/pets/1?status=200"))
        .isEqualTo("200 GET /dev/pets/1  → ANY /pets/{id}, mock, N ms\n");
  }

  @Test
  void logs_are_printed_for_each_request() throws Exception {
    assertThat(print(RequestLines.Detail.LOGS, Map.of(), "/pets/1?status=200"))
        .startsWith("Execution log for request ")
        .contains("Successfully completed execution");
  }

  @Test
  void only_failures_because_of_the_API_are_printed_by_default() throws Exception {
    assertThat(
            print(
                RequestLines.Detail.FAILURES,
                Map.of(),
                "/pets/1?status=200",
                "/pets/1?status=410",
                "/broken"))
        .startsWith("GET /dev/broken: 500, Execution failed due to configuration error: ")
        .hasLineCount(1);
  }
}
