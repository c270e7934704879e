package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class EscapedOnceTests {

  private final Rule rule = new EscapedOnce();

  static RestApi example() {
    return get(
            "/jobs",
            lambda()
                .requestTemplate(
                    JSON,
                    "{\"input\":\"{\\\"name\\\":\\\"$util.escapeJavaScript($input.params('n'))\\\"}\"}"))
        .api();
  }

  @Test
  void finds_a_value_of_the_inner_JSON() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 23: $util.escapeJavaScript($input.params('n')) is escaped once but printed in JSON within a JSON string, where a quote in it ends the inner string; escape it twice
              fix: call $util.escapeJavaScript twice, or send the inner value as JSON that the backend reads without parsing a string""");
  }
}
