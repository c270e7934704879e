package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.ApiFixtures;
import gatewire.check.rule.Rule;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidHeaderNameTests {

  private final Rule rule = new InvalidHeaderName();

  static RestApi example() {
    return sending("X Tenant");
  }

  private static RestApi sending(String header) {
    return get(
            "/pets", http().requestParameter(IntegrationParameter.header(header), new Literal("a")))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_name_that_is_sent_to_the_backend() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: 'X Tenant' is not a valid header name: it contains ' '
                AWS: Invalid mapping expression specified
                fix: use letters, digits, . _ $ -""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X:", "X-É", "X/Y", "\n", ""})
    void each_kind_of_invalid_name(String name) {
      assertThat(rule.examine(sending(name))).hasSize(1);
    }

    @Test
    void a_response_header_only_once_for_all_statuses() {
      RestApi api =
          get("/pets")
              .integrationResponse(200, ApiFixtures.mapping("X Page"))
              .integrationResponse(404, "404", ApiFixtures.mapping("X Page"))
              .api();

      assertThat(rule.examine(api)).singleElement().asString().contains("'X Page'");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(strings = {"X-Tenant", "x_tenant", "ETag", "x.y$z"})
    void names_that_mappings_support(String name) {
      assertThat(rule.examine(sending(name))).isEmpty();
    }
  }
}
