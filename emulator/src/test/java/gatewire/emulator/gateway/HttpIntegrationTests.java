package gatewire.emulator.gateway;

import static gatewire.emulator.gateway.TestGateway.api;
import static gatewire.emulator.gateway.TestGateway.integration;
import static gatewire.emulator.gateway.TestGateway.method;
import static gatewire.emulator.gateway.TestGateway.response;
import static gatewire.emulator.gateway.TestGateway.text;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.emulator.backend.BackendCall;
import gatewire.emulator.backend.BackendFailure;
import gatewire.emulator.backend.BackendResponse;
import gatewire.emulator.http.ClientResponse;
import gatewire.emulator.http.Headers;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestSource;
import gatewire.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIntegrationTests {

  private static final String ENDPOINT = "http://backend.example/base?fixed=1";

  private static Integration.Builder http() {
    return integration(IntegrationType.HTTP, ENDPOINT).response(response(200, "", ""));
  }

  private static TestGateway serving(Integration integration) {
    return TestGateway.of(api(method("ANY /pets/{id}", integration).build()));
  }

  private static IntegrationParameter parameter(String text) {
    return IntegrationParameter.parse("integration.request." + text);
  }

  private static BackendCall.Http call(TestGateway gateway) {
    return (BackendCall.Http) gateway.call();
  }

  @Nested
  class Requests {

    @Test
    void carry_what_is_mapped_and_the_gateways_own_headers_only() {
      TestGateway gateway =
          serving(
              http()
                  .requestParameter(
                      parameter("header.X-Id"), RequestSource.parse("method.request.path.id"))
                  .requestParameter(
                      parameter("querystring.q"),
                      RequestSource.parse("method.request.multivaluequerystring.tag"))
                  .requestParameter(parameter("header.Via"), RequestSource.parse("'proxy'"))
                  .requestParameter(parameter("header.Server"), RequestSource.parse("'me'"))
                  .requestParameter(parameter("header.Gone"), RequestSource.parse("context.nope"))
                  .build());

      gateway.send(
          "POST", "/pets/7?tag=a%20b&tag=%26&x=1", "{}", "Content-Type", "text/x", "Cookie", "c");

      BackendCall.Http call = call(gateway);
      assertThat(call.method()).isEqualTo("POST");
      assertThat(call.url()).isEqualTo(ENDPOINT + "&q=a%20b&q=%26");
      assertThat(call.headers().lastValues())
          .containsOnlyKeys(
              "X-Amzn-Apigateway-Api-Id",
              "Accept",
              "User-Agent",
              "X-Amzn-Trace-Id",
              "Content-Type",
              "X-Id",
              "Server")
          .containsEntry("User-Agent", "AmazonAPIGateway_abc123")
          .containsEntry("Accept", "application/json")
          .containsEntry("Content-Type", "text/x")
          .containsEntry("X-Id", "7");
    }

    @Test
    void of_a_verb_without_a_body_carry_none() {
      TestGateway gateway =
          serving(http().httpMethod("GET").requestTemplate("application/json", "{}").build());

      gateway.send("POST", "/pets/7", "{}");

      assertThat(call(gateway).body()).isEmpty();
    }

    @Test
    void have_the_clients_verb_where_the_integration_says_any() {
      TestGateway gateway = serving(http().httpMethod("ANY").build());

      gateway.send("PATCH", "/pets/7", "{}");

      assertThat(call(gateway).method()).isEqualTo("PATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-length", "Transfer-Encoding", "X-Amzn-Trace-Id"})
    void cannot_carry_a_header_that_is_the_gateways(String name) {
      TestGateway gateway =
          serving(
              http()
                  .requestParameter(parameter("header." + name), RequestSource.parse("'1'"))
                  .build());

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
      assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void are_refused_when_a_mapped_body_is_broken_json() {
      TestGateway gateway =
          serving(
              http()
                  .requestParameter(
                      parameter("header.B"), RequestSource.parse("method.request.body.a.b"))
                  .build());

      assertThat(text(gateway.send("POST", "/pets/7", " {no")))
          .isEqualTo("{\"message\": \"Invalid JSON in request body\"}");
      gateway.send("POST", "/pets/7", "{\"a\":{\"b\":[1,\"x\"]}}");
      assertThat(gateway.call().headers().last("B")).hasValue("[1,\"x\"]");
      gateway.send("POST", "/pets/7", "plain text");
      assertThat(gateway.call().headers().contains("B")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "http://${stageVariables.host}/x, http://h.example:81/x",
      "http://${stageVariables.host}/{id}/{other}, http://h.example:81/a%2Fb/{other}",
      "http://${stageVariables.host}/é x, http://h.example:81/%C3%A9%20x",
      "http://h/${path}/{stageVariables.host}, http://h/${path}/{stageVariables.host}",
    })
    void fill_the_uri(String uri, String expected) {
      Integration integration =
          integration(IntegrationType.HTTP, uri)
              .requestParameter(
                  IntegrationParameter.path("id"), RequestSource.parse("method.request.path.id"))
              .response(response(200, "", ""))
              .build();
      TestGateway gateway =
          TestGateway.of(
              api(method("GET /pets/{id}", integration).build()), Map.of("host", "h.example:81"));

      gateway.get("/pets/a%2Fb");

      assertThat(call(gateway).url()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://${stageVariables.none}/x", "http:///x", "backend.example", ""})
    void without_a_host_end_in_a_configuration_error(String uri) {
      TestGateway gateway = serving(integration(IntegrationType.HTTP, uri).build());

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
      assertThat(gateway.traces().latest().get(0).toString())
          .contains("Execution failed due to configuration error: Invalid endpoint address");
    }
  }

  @Nested
  class Bodies {

    @ParameterizedTest
    @EnumSource(PassthroughBehavior.class)
    void of_a_type_with_a_template_are_rendered(PassthroughBehavior behavior) {
      TestGateway gateway =
          serving(
              http()
                  .requestTemplate("application/json", "{\"n\":$input.json('$.a')}")
                  .requestTemplate("text/empty", "")
                  .passthroughBehavior(behavior)
                  .build());

      gateway.send("POST", "/pets/7", "{\"a\":1}", "Content-Type", "Application/JSON; charset=x");

      assertThat(text(gateway.call())).isEqualTo("{\"n\":1}");
    }

    @ParameterizedTest
    @CsvSource({
      "WHEN_NO_MATCH, true, 200",
      "WHEN_NO_MATCH, false, 200",
      "WHEN_NO_TEMPLATES, true, 415",
      "WHEN_NO_TEMPLATES, false, 200",
      "NEVER, true, 415",
      "NEVER, false, 415",
    })
    void of_another_type_pass_or_are_refused(
        PassthroughBehavior behavior, boolean hasTemplate, int status) {
      Integration.Builder integration = http().passthroughBehavior(behavior);
      if (hasTemplate) {
        integration.requestTemplate("application/json", "{}");
      }
      TestGateway gateway = serving(integration.build());

      ClientResponse response =
          gateway.send(
              "POST", "/pets/7", "a=b", "Content-Type", "application/x-www-form-urlencoded");

      assertThat(response.status()).isEqualTo(status);
      if (status == 200) {
        assertThat(text(gateway.call())).isEqualTo("a=b");
      }
    }

    @ParameterizedTest
    @CsvSource({
      // handling, content type, sent, received; latin-1 characters stand for bytes
      "'', text/plain, a\u00ff, a\u00ef\u00bf\u00bd",
      "'', image/png, a\u00ff, a\u00ff",
      "CONVERT_TO_TEXT, image/png, a\u00ff, Yf8=",
      "CONVERT_TO_TEXT, text/plain, ab, ab",
      "CONVERT_TO_BINARY, text/plain, Yf8=, a\u00ff",
      "CONVERT_TO_BINARY, image/png, Yf8=, Yf8=",
    })
    void are_converted(String handling, String contentType, String sent, String received) {
      Integration integration =
          http()
              .contentHandling(
                  handling.isEmpty()
                      ? Optional.empty()
                      : Optional.of(ContentHandling.valueOf(handling)))
              .build();
      TestGateway gateway =
          TestGateway.of(
              RestApi.builder("pets")
                  .binaryMediaTypes(Set.of("image/*"))
                  .method(method("POST /a", integration).build())
                  .build());

      gateway.send(
          "POST", "/a", sent.getBytes(StandardCharsets.ISO_8859_1), "Content-Type", contentType);

      assertThat(gateway.call().body()).isEqualTo(received.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"*/*, 500", "*/json, 200", "image/png, 200", "application/json, 500"})
    void that_are_bytes_cannot_be_rendered(String binaryMediaType, int status) {
      TestGateway gateway =
          TestGateway.of(
              RestApi.builder("pets")
                  .binaryMediaTypes(Set.of(binaryMediaType))
                  .method(
                      method("POST /a", http().requestTemplate("application/json", "{}").build())
                          .build())
                  .build());

      assertThat(gateway.send("POST", "/a", "").status()).isEqualTo(status);
    }
  }

  @Nested
  class Answers {

    @ParameterizedTest
    @CsvSource({"200, 200", "404, 400", "40, 500", "503, 502", "302, 500"})
    void are_selected_by_a_pattern_that_matches_the_whole_status(int backend, int expected) {
      TestGateway gateway =
          serving(
              integration(IntegrationType.HTTP, ENDPOINT)
                  .response(response(400, "4\\d{2}", ""))
                  .response(response(200, "20", ""))
                  .response(response(200, "2\\d{2}", ""))
                  .response(response(502, "5.*", ""))
                  .response(response(599, "[", ""))
                  .build());

      assertThat(gateway.answering(backend, "{}").get("/pets/7").status()).isEqualTo(expected);
    }

    @Test
    void are_a_timeout_when_they_do_not_come() {
      TestGateway gateway =
          serving(http().timeout(Duration.ofMillis(50)).build())
              .answering(call -> new CompletableFuture<>());

      ClientResponse response = gateway.get("/pets/7");

      assertThat(response.status()).isEqualTo(504);
      assertThat(text(response)).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    }

    @ParameterizedTest
    @CsvSource({
      "NETWORK, 504, Network error communicating with endpoint",
      "INVALID_ENDPOINT, 500, Internal server error",
      "TIMEOUT, 504, Endpoint request timed out",
    })
    void that_cannot_be_had_are_worded_as_aws_does(
        BackendFailure.Reason reason, int status, String message) {
      TestGateway gateway =
          serving(http().build())
              .answering(
                  call -> CompletableFuture.failedFuture(new BackendFailure(reason, "detail")));

      ClientResponse response = gateway.get("/pets/7");

      assertThat(response.status()).isEqualTo(status);
      assertThat(text(response)).isEqualTo("{\"message\": \"" + message + "\"}");
      assertThat(response.headers().contains("X-Amzn-Trace-Id")).isFalse();
    }

    @Test
    void that_the_sender_throws_over_are_worded_the_same() {
      TestGateway gateway =
          serving(http().build())
              .answering(
                  call -> {
                    throw new BackendFailure(BackendFailure.Reason.NETWORK, "detail");
                  });

      assertThat(gateway.get("/pets/7").status()).isEqualTo(504);
    }

    @Test
    void that_are_no_answer_at_all_do_not_reach_the_client() {
      TestGateway gateway =
          serving(http().build())
              .answering(call -> CompletableFuture.failedFuture(new IllegalStateException("oh")));

      ClientResponse response = gateway.get("/pets/7");

      assertThat(response.status()).isEqualTo(500);
      assertThat(text(response)).isEqualTo("{\"message\": \"Internal server error\"}");
    }
  }

  @Nested
  class Proxy {

    private final TestGateway gateway =
        serving(
            integration(IntegrationType.HTTP_PROXY, ENDPOINT)
                .httpMethod("ANY")
                .requestParameter(parameter("header.x-a"), RequestSource.parse("'mapped'"))
                .requestParameter(parameter("querystring.fixed"), RequestSource.parse("'2'"))
                .build());

    @Test
    void hands_over_the_clients_headers_and_query_behind_the_uris() {
      gateway.get(
          "/pets/7?b=%2F+x&fixed",
          "X-A",
          "own",
          "X-HTTP-Method-Override",
          "GET",
          "Accept",
          "a/b",
          "X-B",
          "1",
          "X-B",
          "2",
          "Via",
          "v",
          "Content-Encoding",
          "gzip",
          "User-Agent",
          "me");

      assertThat(call(gateway).url()).isEqualTo(ENDPOINT + "&b=%2F+x&fixed&fixed=2");
      assertThat(call(gateway).headers().lastValues())
          .containsEntry("x-a", "mapped")
          .containsEntry("X-B", "1,2")
          .containsEntry("Accept", "a/b")
          .containsEntry("User-Agent", "me")
          .containsEntry("X-Forwarded-For", "127.0.0.1")
          .doesNotContainKeys("X-A", "Host", "Via", "Content-Encoding", "X-HTTP-Method-Override");
    }

    @Test
    void hands_back_status_and_headers_but_for_those_that_are_renamed_or_dropped() {
      gateway.answering(
          call ->
              CompletableFuture.completedFuture(
                  new BackendResponse(
                      418,
                      Headers.of(
                          "Date",
                          "d",
                          "Server",
                          "s",
                          "Set-Cookie",
                          "a",
                          "Set-Cookie",
                          "b",
                          "Via",
                          "v",
                          "Transfer-Encoding",
                          "chunked",
                          "x-amzn-requestid",
                          "r"),
                      new byte[0])));

      ClientResponse response = gateway.get("/pets/7");

      assertThat(response.status()).isEqualTo(418);
      assertThat(response.headers().allExactly("Set-Cookie")).containsExactly("a", "b");
      assertThat(response.headers().lastValues())
          .containsEntry("x-amzn-Remapped-Date", "d")
          .containsEntry("x-amzn-Remapped-Server", "s")
          .containsEntry("x-amzn-Remapped-x-amzn-RequestId", "r")
          .doesNotContainKeys("Via", "Transfer-Encoding", "Content-Type");
    }
  }
}
