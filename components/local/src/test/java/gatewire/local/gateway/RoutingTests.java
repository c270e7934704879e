package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTests {

  private static final String ROUTE_AND_PARAMETERS = "%s $input.params().path";

  private final TestGateway gateway =
      TestGateway.of(
          api(
              route("GET /"),
              route("GET /pets"),
              route("GET /pets/{id}"),
              route("PUT /pets/{id}"),
              route("GET /pets/special"),
              route("ANY /pets/special/{rest+}"),
              route("POST /{proxy+}"),
              route("GET /{proxy+}"),
              route("ANY /any"),
              route("GET /any")));

  private static Method route(String route) {
    return method(route, mock(ROUTE_AND_PARAMETERS.formatted(route))).build();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '', 'GET / {}'",
    "GET, /, 'GET / {}'",
    "GET, /pets, 'GET /pets {}'",
    "GET, /pets/, 'GET /pets {}'",
    "GET, //pets, 'GET /pets {}'",
    "GET, /pets/7, 'GET /pets/{id} {id=7}'",
    "GET, /pets/a%2Fb, 'GET /pets/{id} {id=a%2Fb}'",
    "GET, /pets/special, 'GET /pets/special {}'",
    "PUT, /pets/special, 'PUT /pets/{id} {id=special}'",
    "POST, /pets/7, 'POST /{proxy+} {proxy=pets/7}'",
    "DELETE, /pets/special/a/b, 'ANY /pets/special/{rest+} {rest=a/b}'",
    "GET, /pets/7/toys, 'GET /{proxy+} {proxy=pets/7/toys}'",
    "GET, /x//y/, 'GET /{proxy+} {proxy=x//y}'",
    "GET, /any, 'GET /any {}'",
    "PATCH, /any, 'ANY /any {}'",
    "GET, /pets?id=8, 'GET /pets {}'",
  })
  void a_request_is_routed_to(String method, String path, String expected) {
    assertThat(body(gateway.send(method, path, ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"POST, /", "HEAD, /pets", "DELETE, /pets", "get, /pets", "TRACE, /any"})
  void a_method_that_no_matching_resource_has_is_a_missing_token(String method, String path) {
    ClientResponse response = gateway.send(method, path, "");

    assertThat(response.status()).isEqualTo(403);
    assertThat(body(response)).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(response.headers().last("x-amzn-ErrorType"))
        .hasValue("MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, PUT, 'PUT /pets/{id} {id=special}'",
    "GET, put, 'PUT /pets/{id} {id=special}'",
    "GET, '', 'GET /pets/special {}'",
    "GET, NONE, '{\"message\":\"Missing Authentication Token\"}'",
  })
  void a_header_overrides_the_HTTP_method(String method, String override, String expected) {
    ClientResponse response =
        gateway.send(method, "/pets/special", "", "x-http-method-override", override);

    assertThat(body(response)).isEqualTo(expected);
  }

  @Test
  void the_stage_is_removed_only_once() {
    TestGateway staged = TestGateway.of(api(route("GET /dev")));

    assertThat(body(staged.get("/dev"))).isEqualTo("GET /dev {}");
  }
}
