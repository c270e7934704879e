package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoMethodsTests {

  private final Rule rule = new NoMethods();

  static RestApi example() {
    return api().build();
  }

  @Nested
  class Finds {
    @Test
    void an_API_without_a_method() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': it has no method, and API Gateway cannot deploy an API without methods
                AWS: The REST API doesn't contain any methods
                fix: declare a route, for example GET /health""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_API_with_a_method() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_API_with_unparsed_routes_because_another_rule_reports_it() {
      var api =
          api()
              .unparsed(new Unparsed("GET pets", "pets", "path 'pets' must start with '/'"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
