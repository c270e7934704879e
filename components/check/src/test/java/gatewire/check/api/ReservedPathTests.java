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

class ReservedPathTests {

  private final Rule rule = new ReservedPath();

  static RestApi example() {
    return api(get("/ping"), route(HttpMethod.HEAD, "/ping", http())).build();
  }

  @Nested
  class Finds {
    @Test
    void a_path_that_is_reserved_at_the_root() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              /ping: API Gateway itself responds to /ping if the API has a custom domain name
                fix: use another path, for example /health""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_same_path_part_below_another_part() {
      var api = get("/pets/ping").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
