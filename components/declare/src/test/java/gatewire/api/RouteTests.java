package gatewire.api;

import static gatewire.api.ApiFixtures.api;
import static gatewire.api.Backends.mock;
import static gatewire.api.RouteOptions.options;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTests {

  private static final Route ROUTE = new Route(HttpMethod.GET, "/pets", mock());

  @Test
  void a_route_has_no_options_by_default() {
    assertThat(ROUTE).isEqualTo(new Route(HttpMethod.GET, "/pets", ROUTE.backend(), options()));
  }

  @Test
  void another_backend_or_other_options_return_a_modified_copy() {
    Backend other = mock().status(204);

    assertThat(ROUTE.withBackend(other)).isEqualTo(new Route(HttpMethod.GET, "/pets", other));
    assertThat(ROUTE.withOptions(options().iam()).withBackend(other))
        .isEqualTo(new Route(HttpMethod.GET, "/pets", other, options().iam()));
    assertThat(ROUTE.options()).isEqualTo(options());
  }

  @Test
  void it_is_printed_as_in_messages() {
    assertThat(ROUTE).hasToString("GET /pets");
  }

  @Test
  void routes_can_be_collected_filtered_and_changed() {
    List<Route> routes =
        List.of(
            ROUTE,
            new Route(HttpMethod.PUT, "/pets", mock()),
            new Route(HttpMethod.GET, "/internal", mock()));
    Route[] published =
        routes.stream()
            .filter(route -> !route.path().startsWith("/internal"))
            .map(route -> route.withOptions(options().apiKey()))
            .toArray(Route[]::new);

    assertThat(api(published).restApi().methods())
        .allMatch(Method::apiKeyRequired)
        .extracting(Method::route)
        .containsExactly("GET /pets", "PUT /pets");
  }
}
