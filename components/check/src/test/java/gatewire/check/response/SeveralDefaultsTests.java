package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeveralDefaultsTests {

  private final Rule rule = new SeveralDefaults();

  static RestApi example() {
    return get("/files").integrationResponse(200).integrationResponse(400).api();
  }

  @Nested
  class Finds {
    @Test
    void two_responses_without_a_pattern() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration responses [200, 400] have no selection pattern, but only one can be the default
                AWS: Integration response with selection pattern default already exists
                fix: give all but one of them a selection pattern""");
    }

    @Test
    void an_empty_pattern_because_it_is_a_default() {
      var api = get("/files").integrationResponse(200).integrationResponse(400, "").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration responses [200, 400] have no selection pattern, but only one can be the default
                AWS: Integration response with selection pattern default already exists
                fix: give all but one of them a selection pattern""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void one_default_next_to_patterns() {
      var api = get("/files").integrationResponse(200, "2\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void two_defaults_with_the_same_status_because_another_rule_reports_them() {
      var api = get("/files").integrationResponse(200).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
