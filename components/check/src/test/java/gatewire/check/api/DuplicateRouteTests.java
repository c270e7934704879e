package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicateRouteTests {

  private final Rule rule = new DuplicateRoute();

  static RestApi example() {
    return api(get("/pets"), get("/health"), get("/pets/")).build();
  }

  @Nested
  class Finds {
    @Test
    void the_same_HTTP_method_twice_on_a_path() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the route is declared 2 times; a path can have each HTTP method only once
                AWS: Method already exists for this resource
                fix: keep one of them; a trailing slash does not make a different path""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void two_HTTP_methods_on_a_path() {
      var api = api(get("/pets"), route(HttpMethod.PUT, "/pets", http())).build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void ANY_together_with_another_HTTP_method() {
      var api = api(get("/pets"), route(HttpMethod.ANY, "/pets", http())).build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
