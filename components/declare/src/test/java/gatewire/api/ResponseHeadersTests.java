package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.declared;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.ResponseHeaders.responseHeaders;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseHeadersTests {

  @Test
  void are_on_successes_and_errors_and_declared_on_the_method() {
    Method method =
        render(responseHeaders().noStore(), mock().onStatus(404, Response.respond(404)))
            .methods()
            .get(0);

    assertThat(method.integration().responses())
        .containsExactly(
            plain(200, "", Map.of("Cache-Control", literal("no-store"))),
            plain(404, "404", Map.of("Cache-Control", literal("no-store"))));
    assertThat(method.responses())
        .containsExactly(declared(200, "Cache-Control"), declared(404, "Cache-Control"));
  }

  @Test
  void of_a_route_keep_the_routes_value() {
    Backend custom = mock().header("Cache-Control", literal("max-age=60"));

    assertThat(
            render(responseHeaders().noStore().with("X-A", Values.context("requestId")), custom)
                .methods()
                .get(0)
                .integration()
                .responses())
        .containsExactly(
            plain(
                200,
                "",
                Map.of(
                    "Cache-Control", literal("max-age=60"), "X-A", Values.context("requestId"))));
  }

  @Test
  void of_a_route_keep_the_routes_value_in_any_case() {
    RestApi api =
        Api.named("a")
            .responseHeaders(responseHeaders().noStore().with("cache-control", literal("private")))
            .cors(Cors.allowOrigins("https://a.example"))
            .gatewayResponses(
                GatewayResponses.awsDefaults()
                    .header(GatewayResponseType.DEFAULT_4XX, "CACHE-CONTROL", literal("max-age=1"))
                    .header(GatewayResponseType.DEFAULT_4XX, "Cache-Control", literal("max-age=2")))
            .get("/a", mock().header("vary", literal("Accept")).header("Vary", literal("Cookie")))
            .build()
            .restApi();

    assertThat(api.methods().get(0).integration().responses().get(0).headers())
        .containsOnlyKeys("Access-Control-Allow-Origin", "Vary", "cache-control")
        .containsEntry("Vary", literal("Cookie"));
    assertThat(api.gatewayResponses().get(0).headers())
        .containsEntry("Cache-Control", "'max-age=2'")
        .doesNotContainKeys("cache-control", "CACHE-CONTROL");
  }

  @Test
  void are_on_gateway_responses_too() {
    assertThat(render(responseHeaders().noStore(), mock()).gatewayResponses())
        .containsExactly(
            gatewayResponse(GatewayResponseType.DEFAULT_4XX),
            gatewayResponse(GatewayResponseType.DEFAULT_5XX));
  }

  @Test
  void for_security_are_those_that_owasp_recommends() {
    assertThat(
            render(responseHeaders().security(), mock())
                .methods()
                .get(0)
                .integration()
                .responses()
                .get(0)
                .headers())
        .isEqualTo(
            Map.of(
                "Strict-Transport-Security", literal("max-age=63072000; includeSubDomains"),
                "X-Content-Type-Options", literal("nosniff"),
                "X-Frame-Options", literal("DENY"),
                "Referrer-Policy", literal("no-referrer")));
  }

  @Test
  void are_exposed_to_pages_of_other_origins_and_absent_from_preflights() {
    List<Method> methods =
        Api.named("a")
            .responseHeaders(responseHeaders().with("X-A", literal("a")))
            .cors(Cors.allowOrigins("*"))
            .get("/a", mock())
            .build()
            .restApi()
            .methods();

    assertThat(methods.get(0).integration().responses().get(0).headers())
        .containsEntry("Access-Control-Expose-Headers", literal("X-A"));
    assertThat(methods.get(1).integration().responses().get(0).headers()).doesNotContainKey("X-A");
  }

  @Test
  void cannot_be_added_to_the_responses_of_a_proxy() {
    assertThat(render(responseHeaders().security(), lambdaProxy(GET_PET)).methods())
        .isEqualTo(render(responseHeaders(), lambdaProxy(GET_PET)).methods());
  }

  @Test
  void do_not_change_the_api_if_there_are_none() {
    assertThat(render(responseHeaders(), mock()))
        .isEqualTo(Api.named("a").get("/a", mock()).build().restApi());
  }

  @Test
  void do_not_change_when_a_copy_is_modified() {
    ResponseHeaders shared = responseHeaders().noStore();
    RestApi before = render(shared, mock());
    shared.security().with("Cache-Control", literal("private"));

    assertThat(render(shared, mock())).isEqualTo(before);
  }

  private static GatewayResponse gatewayResponse(GatewayResponseType type) {
    return new GatewayResponse(
        type, Optional.empty(), Map.of("Cache-Control", "'no-store'"), Map.of());
  }

  private static RestApi render(ResponseHeaders headers, Backend backend) {
    return Api.named("a").responseHeaders(headers).get("/a", backend).build().restApi();
  }
}
