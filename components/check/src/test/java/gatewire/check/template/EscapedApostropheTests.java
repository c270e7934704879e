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

class EscapedApostropheTests {

  private final Rule rule = new EscapedApostrophe();

  static RestApi example() {
    return withTemplate("{\"name\": \"$util.escapeJavaScript($input.params('name'))\"}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_value_that_is_escaped_with_escapeJavaScript_only() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 11: $util.escapeJavaScript($input.params('name')) writes \\' for a single quote, which JSON does not allow; add .replaceAll("\\\\'","'")
                fix: undo this escape, or use the Json builder to write the template""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"name\": \"$util.escapeJavaScript($input.body).replaceAll(\"\\\\'\",\"'\")\"}",
          "name = '$util.escapeJavaScript($input.body)';"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
