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

class InvalidTemplateTests {

  private final Rule rule = new InvalidTemplate();

  static RestApi example() {
    return withTemplate("{\n  #if($a)\n  \"a\": 1\n}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_missing_end_and_its_position() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 4, column 2: the template ends inside a directive; an #end or a closing bracket is missing
                AWS: Execution failed due to configuration error: Unable to transform request
                fix: correct the template at this place""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": #if($a)1#{else}2#end}", "plain text", "a #hash and a $ sign"})
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
