package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The execution log of a request without a route. */
class UnmatchedRouteTests {

  private final TestGateway gateway =
      TestGateway.of(
          api(
              method("GET /pets", mock("{}")).build(),
              method("POST /pets", mock("{}")).build(),
              method("GET /pets/{id}", mock("{}")).build(),
              method("PUT /pets/{id}/photo", mock("{}")).build(),
              method("GET /files/{key+}", mock("{}")).build()));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "DELETE /pets => /pets has the methods GET, POST, but not DELETE.",
        "PATCH /pets/7 => /pets/{id} has the methods GET, but not PATCH.",
        "GET /pet => The nearest route is /pets with the methods GET, POST.",
        "GET /pet/7 => The nearest route is /pets/{id} with the methods GET.",
        "GET /pets/7/foto => The nearest route is /pets/{id}/photo with the methods PUT.",
        "GET /fils/a/b/c => The nearest route is /files/{key+} with the methods GET.",
        "POST /files/a/b => /files/{key+} has the methods GET, but not POST.",
        "GET / => The nearest route is /pets with the methods GET, POST."
      })
  void names_the_nearest_route_and_its_methods(String route, String line) {
    String[] parts = route.split(" ");

    ClientResponse response = gateway.send(parts[0], parts[1], "");

    assertThat(response.status()).isEqualTo(403);
    assertThat(gateway.log(response)).contains("No route for this request. " + line);
  }
}
