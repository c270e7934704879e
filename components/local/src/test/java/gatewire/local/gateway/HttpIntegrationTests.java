package gatewire.local.gateway;

import static gatewire.local.gateway.HttpIntegrations.ENDPOINT;
import static gatewire.local.gateway.HttpIntegrations.call;
import static gatewire.local.gateway.HttpIntegrations.http;
import static gatewire.local.gateway.HttpIntegrations.parameter;
import static gatewire.local.gateway.HttpIntegrations.serving;
import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIntegrationTests {

  @Nested
  class Requests {

    @Test
    void contain_only_mapped_values_and_the_headers_of_the_gateway() {
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
    void with_GET_have_no_body() {
      TestGateway gateway =
          serving(http().httpMethod("GET").requestTemplate("application/json", "{}").build());

      gateway.send("POST", "/pets/7", "{}");

      assertThat(call(gateway).body()).isEmpty();
    }

    @Test
    void have_the_method_of_the_client_if_the_integration_has_ANY() {
      TestGateway gateway = serving(http().httpMethod("ANY").build());

      gateway.send("PATCH", "/pets/7", "{}");

      assertThat(call(gateway).method()).isEqualTo("PATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-length", "Transfer-Encoding", "X-Amzn-Trace-Id"})
    void fail_if_a_reserved_header_is_mapped(String name) {
      TestGateway gateway =
          serving(
              http()
                  .requestParameter(parameter("header." + name), RequestSource.parse("'1'"))
                  .build());

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
      assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void are_rejected_if_a_mapped_body_is_invalid_JSON() {
      TestGateway gateway =
          serving(
              http()
                  .requestParameter(
                      parameter("header.B"), RequestSource.parse("method.request.body.a.b"))
                  .build());

      assertThat(body(gateway.send("POST", "/pets/7", " {no")))
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
    void fill_the_placeholders_of_the_URI(String uri, String expected) {
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
    void without_a_host_fail_with_a_configuration_error(String uri) {
      TestGateway gateway = serving(integration(IntegrationType.HTTP, uri).build());

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
      assertThat(gateway.traces().latest().get(0).toString())
          .contains("Execution failed due to configuration error: Invalid endpoint address");
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

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 600, 999})
    void returns_500_for_an_invalid_status_and_logs_it(int status) {
      gateway.backendReturns(status, "");

      ClientResponse response = gateway.get("/pets/7");

      assertThat(response.status()).isEqualTo(500);
      assertThat(gateway.log(response))
          .contains("Received response. Status: " + status)
          .contains("the response has status " + status)
          .contains("Method completed with status: 500");
    }

    @Test
    void sends_the_headers_of_the_client_and_appends_its_query() {
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
    void returns_status_and_headers_and_renames_or_drops_reserved_headers() {
      gateway.backendReturns(
          call ->
              CompletableFuture.completedFuture(
                  new BackendResponse(
                      418,
                      HttpHeaders.of(
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
