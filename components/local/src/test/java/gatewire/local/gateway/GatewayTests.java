package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTrace;
import gatewire.model.EndpointType;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behavior that all methods share, tested with mocks. */
class GatewayTests {

  private static TestGateway mocking(String requestTemplate, IntegrationResponse response) {
    return TestGateway.of(
        api(
            method(
                    "ANY /a",
                    Integration.builder(IntegrationType.MOCK)
                        .requestTemplate("application/json", requestTemplate)
                        .response(response)
                        .build())
                .build()));
  }

  @Test
  void every_response_has_the_standard_headers() {
    ClientResponse fine =
        TestGateway.of(api(method("GET /a", mock("ok")).build())).get("/a", "connection", "Close");

    assertThat(fine.headers().lastValues())
        .containsOnlyKeys(
            "Date",
            "Content-Type",
            "Content-Length",
            "Connection",
            "x-amzn-RequestId",
            "x-amz-apigw-id")
        .containsEntry("Content-Length", "2")
        .containsEntry("Connection", "close");
    assertThat(fine.headers().last("x-amz-apigw-id").orElse("")).hasSize(16).endsWith("=");
    assertThat(fine.headers().last("x-amzn-RequestId").orElse(""))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void mapped_headers_are_renamed_or_dropped_and_overrides_win() {
    Map<String, ResponseSource> headers = new LinkedHashMap<>();
    for (String name : new String[] {"date", "Server", "transfer-encoding", "Via", "X-A"}) {
      headers.put(name, ResponseSource.parse("'mapped'"));
    }
    TestGateway gateway =
        mocking(
            "#set($context.responseOverride.header.x-a = ['1', '2'])"
                + "#set($context.responseOverride.status = 418){\"statusCode\": 200}",
            new IntegrationResponse(
                new StatusCode(200), Optional.empty(), headers, Map.of(), Optional.empty()));

    ClientResponse response = gateway.get("/a");

    assertThat(response.status()).isEqualTo(418);
    assertThat(response.headers().lastValues())
        .containsEntry("x-amzn-Remapped-Date", "mapped")
        .containsEntry("x-amzn-Remapped-Server", "mapped")
        .containsEntry("Via", "mapped")
        .doesNotContainKeys("transfer-encoding", "X-A");
    assertThat(response.headers().allExactly("x-a")).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"statusCode\": \"200\"}", "{}", "", "#if(", "$input.path('$[')"})
  void a_mock_without_a_status_fails(String requestTemplate) {
    TestGateway gateway =
        mocking(
            requestTemplate.isEmpty() ? " " : requestTemplate, TestGateway.response(200, "", ""));

    assertThat(gateway.get("/a").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "Root=1-a-b;Parent=c;Sampled=1, 'Root=1-a-b;Parent=c;Sampled=1'",
    "parent=c;root=1-a-b, 'Root=1-a-b;Parent=c;Sampled=1'",
  })
  void a_trace_id_is_completed(String sent, String expected) {
    TestGateway gateway =
        TestGateway.of(api(method("GET /a", mock("$input.params('X-Amzn-Trace-Id')")).build()));

    assertThat(body(gateway.get("/a", "x-amzn-trace-id", sent))).isEqualTo(expected);
    assertThat(body(gateway.get("/a")))
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    assertThat(body(gateway.get("/a", "X-Amzn-Trace-Id", "Root=1-a-b")))
        .matches("Root=1-a-b;Parent=[0-9a-f]{16};Sampled=0");
  }

  @Test
  void an_edge_endpoint_capitalizes_two_headers() {
    RestApi regional = api(method("GET /a", mock("$input.params().header.keySet()")).build());
    RestApi edge = regional.toBuilder().endpointType(EndpointType.EDGE).build();

    String[] headers = {"authorization", "x", "user-agent", "y", "x-other", "z", "TE", "t"};
    assertThat(body(TestGateway.of(regional).get("/a", headers)))
        .contains("authorization", "user-agent")
        .doesNotContain("TE");
    assertThat(body(TestGateway.of(edge).get("/a", headers)))
        .contains("Authorization", "User-Agent", "x-other");
  }

  @Test
  void a_body_may_have_at_most_10_MB() {
    TestGateway gateway = mocking("{\"statusCode\": 200}", TestGateway.response(200, "", "ok"));

    assertThat(gateway.send("POST", "/a", new byte[RequestLimits.MAX_BODY_BYTES]).status())
        .isEqualTo(200);
    ClientResponse tooLong = gateway.send("POST", "/a", new byte[RequestLimits.MAX_BODY_BYTES + 1]);
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(body(tooLong)).isEqualTo("{\"message\":\"Request Too Long\"}");
  }

  @Test
  void headers_may_have_at_most_10_KB_in_total() {
    TestGateway gateway = mocking("{\"statusCode\": 200}", TestGateway.response(200, "", "ok"));
    String rest = "x".repeat(RequestLimits.MAX_HEADER_BYTES - "abc123.example".length());

    assertThat(gateway.get("/a", "X-A", rest).status()).isEqualTo(200);
    assertThat(gateway.get("/a", "X-A", rest + "x").status()).isEqualTo(431);
  }

  @Test
  void a_trace_is_found_by_its_request_and_hides_credentials() {
    TestGateway gateway = TestGateway.of(api(method("GET /a", mock("ok")).build()));

    ClientResponse response = gateway.get("/a?q=1", "Authorization", "Bearer of-a-secret-token");

    ExecutionTrace trace =
        gateway
            .traces()
            .find(response.headers().last("x-amzn-RequestId").orElseThrow())
            .orElseThrow();
    assertThat(trace.toString())
        .contains("HTTP Method: GET, Resource Path: /dev/a")
        .contains("Method request query string: {q=1}")
        .contains("Method response body after transformations: ok")
        .contains("Method completed with status: 200")
        .contains("-token")
        .doesNotContain("secret");
    assertThat(gateway.traces().find("another")).isEmpty();
  }

  @Test
  void the_last_thousand_traces_are_kept() {
    TestGateway gateway = TestGateway.of(api(method("GET /a", mock("ok")).build()));
    ClientResponse first = gateway.get("/a");
    for (int i = 0; i < 1_000; i++) {
      gateway.get("/a");
    }

    assertThat(gateway.traces().latest()).hasSize(1_000);
    assertThat(gateway.traces().find(first.headers().last("x-amzn-RequestId").orElseThrow()))
        .isEmpty();
  }

  @Test
  void a_trace_keeps_the_beginning_of_a_body() {
    TestGateway gateway = mocking("{\"statusCode\": 200}", TestGateway.response(200, "", "ok"));

    gateway.send("POST", "/a", "x".repeat(5_000));

    assertThat(gateway.traces().latest().get(0).toString())
        .contains("x".repeat(1_024) + " [TRUNCATED]")
        .doesNotContain("x".repeat(1_025));
  }
}
