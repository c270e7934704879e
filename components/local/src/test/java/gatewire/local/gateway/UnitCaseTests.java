package gatewire.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.backend.IntegrationUri;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.http.Peer;
import gatewire.local.http.QueryString;
import gatewire.local.mapping.RequestFacts;
import gatewire.local.mapping.ResponseFacts;
import gatewire.local.request.MappedParameters;
import gatewire.local.request.RequestMappings;
import gatewire.local.response.GatewayResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.local.response.ResponseMappings;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationParameter;
import gatewire.model.MethodResponse;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the recorded cases of single steps. */
class UnitCaseTests {

  @TestFactory
  Stream<DynamicTest> request_mappings() {
    return GatewayCase.ofKind("request-params")
        .map(each -> dynamicTest(each.id(), () -> requestMappings(each)));
  }

  @TestFactory
  Stream<DynamicTest> response_mappings() {
    return GatewayCase.ofKind("response-params")
        .map(each -> dynamicTest(each.id(), () -> responseMappings(each)));
  }

  @TestFactory
  Stream<DynamicTest> integration_uris() {
    return GatewayCase.ofKind("uri").map(each -> dynamicTest(each.id(), () -> uri(each)));
  }

  @TestFactory
  Stream<DynamicTest> gateway_responses() {
    return GatewayCase.ofKind("gateway-response")
        .map(each -> dynamicTest(each.id(), () -> gatewayResponse(each)));
  }

  private static void requestMappings(GatewayCase gatewayCase) {
    Map<IntegrationParameter, RequestSource> sources = new LinkedHashMap<>();
    GatewayCase.strings(gatewayCase.unit().path("mappings"))
        .forEach(
            (target, source) ->
                sources.put(IntegrationParameter.parse(target), RequestSource.parse(source)));
    RequestMappings mappings = new RequestMappings(sources);
    Input input = new Input(gatewayCase.unit().path("input"));
    JsonNode expect = gatewayCase.expect();
    if (expect.has("status")) {
      assertRejected(expect, () -> mappings.map(input));
      return;
    }
    MappedParameters mapped = mappings.map(input);
    JsonNode body = expect.path("body");
    assertThat(mapped.headers().lastValues()).isEqualTo(GatewayCase.strings(body.path("header")));
    assertThat(mapped.path()).isEqualTo(GatewayCase.strings(body.path("path")));
    assertThat(QueryString.of(mapped.query()).lastValues())
        .isEqualTo(GatewayCase.strings(body.path("querystring")));
  }

  private static void responseMappings(GatewayCase gatewayCase) {
    Map<String, ResponseSource> sources = new LinkedHashMap<>();
    GatewayCase.strings(gatewayCase.unit().path("mappings"))
        .forEach(
            (target, source) ->
                sources.put(
                    target.substring(MethodResponse.HEADER_PREFIX.length()),
                    ResponseSource.parse(source)));
    ResponseMappings mappings = new ResponseMappings(sources);
    Input input = new Input(gatewayCase.unit().path("input"));
    HttpHeadersBuilder headers = HttpHeaders.builder();
    JsonNode expect = gatewayCase.expect();
    if (expect.has("status")) {
      assertRejected(expect, () -> mappings.map(input, headers));
      return;
    }
    mappings.map(input, headers);
    assertThat(headers.build().lastValues())
        .isEqualTo(GatewayCase.strings(expect.path("body").path("header")));
  }

  private static void assertRejected(JsonNode expect, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            GatewayError.class,
            error -> {
              assertThat(error.type().defaultStatus()).hasValue(expect.path("status").asInt());
              assertThat(error.message()).hasValue(expect.path("body").path("message").asText());
            });
  }

  private static void uri(GatewayCase gatewayCase) {
    JsonNode input = gatewayCase.unit().path("input");
    IntegrationUri uri =
        IntegrationUri.parse(
            gatewayCase.unit().path("template").asText(),
            GatewayCase.strings(input.path("stageVariables")));
    assertThat(uri.fill(GatewayCase.strings(input.path("path"))))
        .isEqualTo(gatewayCase.expect().path("body").asText());
  }

  private static void gatewayResponse(GatewayCase gatewayCase) {
    JsonNode input = gatewayCase.unit().path("input");
    GatewayError error =
        GatewayError.of(
            GatewayResponseType.valueOf(input.path("raise").asText()),
            input.path("message").asText());
    List<GatewayResponse> responses = new ArrayList<>();
    input
        .path("gatewayResponses")
        .properties()
        .forEach(
            each ->
                responses.add(
                    new GatewayResponse(
                        GatewayResponseType.valueOf(each.getKey()),
                        Optional.of(StatusCode.parse(each.getValue().path("statusCode").asText())),
                        Map.of(),
                        Map.of())));
    RestApi api = RestApi.builder("case").build();
    Exchange exchange =
        Exchange.begin(
            DeployedApi.of(api, Stage.named("test"), "case"),
            new ClientRequest(
                "GET", "/test", "HTTP/1.1", HttpHeaders.NONE, new byte[0], Peer.LOCAL));

    MethodResult response = new GatewayResponseStep(responses).apply(exchange, error);

    Differences differences = new Differences();
    differences.equal("status", gatewayCase.expect().path("status").asInt(), response.status());
    differences.headers(
        gatewayCase.expect().path("headers"), StandardHeaders.methodHeaders(response));
    differences.body(gatewayCase.expect().path("body"), response.body());
    assertThat(differences.found()).isEmpty();
  }

  /** The values that request and response mappings of a case read. */
  private record Input(JsonNode json) implements RequestFacts, ResponseFacts {

    @Override
    public HttpHeaders headers() {
      HttpHeadersBuilder headers = HttpHeaders.builder();
      GatewayCase.lines(json.path("headers"), headers);
      return headers.build();
    }

    @Override
    public Map<String, String> pathParameters() {
      return GatewayCase.strings(json.path("path"));
    }

    @Override
    public QueryString query() {
      Map<String, List<String>> values = new LinkedHashMap<>();
      HttpHeadersBuilder parameters = HttpHeaders.builder();
      GatewayCase.lines(json.path("querystring"), parameters);
      parameters
          .build()
          .forEach(
              (name, value) -> values.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
      return QueryString.of(values);
    }

    @Override
    public String body() {
      return json.path("body").asText();
    }

    @Override
    public HttpHeaders backendHeaders() {
      return headers();
    }

    @Override
    public String backendBody() {
      return body();
    }

    @Override
    public Map<String, ?> context() {
      return GatewayCase.JSON.convertValue(json.path("context"), new TypeReference<>() {});
    }

    @Override
    public Map<String, String> stageVariables() {
      return GatewayCase.strings(json.path("stageVariables"));
    }
  }
}
