package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses to clients if an endpoint hangs, disconnects or does not return valid HTTP. */
class MisbehavingEndpointTests {

  private static final String TIMED_OUT = "Endpoint request timed out";
  private static final String BROKEN = "Network error communicating with endpoint";

  private static final String HEAD =
      """
      openapi: 3.0.1
      info: {title: broken, version: "1"}
      paths:
      """;

  private static final String PATHS =
      """
        PREFIX/proxy/{kind}:
          get:
            parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: GET
              uri: http://127.0.0.1:PORT/{kind}
              timeoutInMillis: TIMEOUT
              requestParameters: {integration.request.path.kind: method.request.path.kind}
        PREFIX/mapped/{kind}:
          get:
            parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: http://127.0.0.1:PORT/{kind}
              timeoutInMillis: TIMEOUT
              requestParameters: {integration.request.path.kind: method.request.path.kind}
              responses:
                "2\\\\d{2}": {statusCode: "200"}
                default: {statusCode: "502"}
      """;

  private static MisbehavingEndpoint endpoint;
  private static LocalGateway gateway;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    endpoint = new MisbehavingEndpoint();
    Path document = folder.resolve("broken.yaml");
    Files.writeString(document, HEAD + paths("", 29_000) + paths("/short", 700));
    gateway = LocalGateway.ofDocuments(List.of(document)).start();
  }

  /** The paths, below a prefix, with a timeout of their integrations. */
  private static String paths(String prefix, int timeoutMillis) {
    return PATHS
        .replace("PREFIX", prefix)
        .replace("TIMEOUT", String.valueOf(timeoutMillis))
        .replace("PORT", String.valueOf(endpoint.port()));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    endpoint.close();
  }

  @AfterEach
  void other_requests_still_succeed() throws IOException {
    assertThat(get("/proxy/fine")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nok");
  }

  private static String get(String path) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      return client.send(request(path)).read();
    }
  }

  private static String request(String path) {
    return "GET /dev" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  @Test
  void a_hanging_endpoint_is_a_timeout_and_its_connection_is_closed() throws Exception {
    Map<String, RawClient> waiting = new LinkedHashMap<>();
    for (String kind : List.of("hang", "hang-after-head", "hang-in-body", "hang-in-headers")) {
      for (String route : List.of("/short/proxy/", "/short/mapped/")) {
        RawClient client = new RawClient(gateway.port());
        waiting.put(route + kind, client.send(request(route + kind)));
      }
    }
    for (Map.Entry<String, RawClient> each : waiting.entrySet()) {
      assertThat(each.getValue().read())
          .as(each.getKey())
          .startsWith("HTTP/1.1 504 ")
          .contains("x-amzn-ErrorType: InternalServerErrorException", TIMED_OUT);
      each.getValue().close();
    }
    awaitEndOfConnections();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "close",
        "half-head",
        "half-body",
        "half-chunk",
        "bad-chunk",
        "garbage",
        "two-lengths",
        "bad-length",
        "bad-status",
        "status-99",
        "status-1000",
        "switch",
        "headers-huge",
        "huge",
        "endless"
      })
  void an_incomplete_or_invalid_response_is_a_network_error(String kind) throws IOException {
    for (String route : new String[] {"/proxy/", "/mapped/"}) {
      assertThat(get(route + kind))
          .as(route + kind)
          .startsWith("HTTP/1.1 504 ")
          .contains("x-amzn-ErrorType: InternalServerErrorException", BROKEN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bad-header, 200",
    "interim, 200",
    "more, 200",
    "no-length, 200",
    "headers-100, 200",
    "status-600, 500"
  })
  void an_unusual_response_is_understood(String kind, int status) throws IOException {
    assertThat(get("/proxy/" + kind)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void a_hundred_headers_are_all_passed_on() throws IOException {
    assertThat(get("/proxy/headers-100").split("X-Many: a\r\n", -1)).hasSize(101);
  }

  @Test
  void surplus_data_is_not_used_for_the_next_request() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(get("/proxy/more")).doesNotContain("evil");
      assertThat(get("/proxy/fine")).doesNotContain("evil");
    }
  }

  @Test
  void many_hanging_calls_do_not_block_each_other() throws Exception {
    List<RawClient> hanging = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      RawClient client = new RawClient(gateway.port());
      hanging.add(client.send(request("/short/proxy/hang")));
    }
    for (RawClient client : hanging) {
      assertThat(client.read()).startsWith("HTTP/1.1 504 ");
      client.close();
    }
  }

  @Test
  void a_client_that_disconnects_early_leaves_no_open_connection() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (RawClient client = new RawClient(gateway.port())) {
        client.send(request("/short/proxy/hang"));
      }
    }
    awaitEndOfConnections();
  }

  private static void awaitEndOfConnections() throws Exception {
    Waiting.until("the end of all connections", () -> endpoint.openConnections() == 0);
  }
}
