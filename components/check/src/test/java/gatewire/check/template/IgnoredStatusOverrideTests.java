package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class IgnoredStatusOverrideTests {

  private final Rule rule = new IgnoredStatusOverride();

  static RestApi example() {
    return get(
            "/jobs", lambda().requestTemplate(JSON, "#set($context.responseOverride.status = 650)"))
        .api();
  }

  @Test
  void finds_a_status_outside_of_HTTP() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 1: $context.responseOverride.status is set to 650, which API Gateway ignores; write an integer from 100 to 599
              fix: write a number without quotes, for example 404""");
  }
}
