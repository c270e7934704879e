package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnescapedInputTests {

  private final Rule rule = new UnescapedInput();

  static RestApi example() {
    return withTemplate("{\"name\": \"$input.params('name')\"}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_parameter_within_a_JSON_string() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 11: $input.params('name') is printed in a JSON string without escaping, and a quote in it breaks the JSON; escape it with $util.escapeJavaScript(…).replaceAll("\\\\'","'")
                fix: escape it, or use the Json builder to write the template""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\": $input.json('$.name')}",
          "<name>$input.params('name')</name>",
          "{\"stage\": \"$context.stage\"}"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
