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

class UnknownDirectiveTests {

  private final Rule rule = new UnknownDirective();

  static RestApi example() {
    return withTemplate("#parse(\"header.vm\")\n{}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_directive_of_Velocity_that_API_Gateway_does_not_have() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 1: #parse is not a directive of API Gateway, which prints it literally
                fix: write the content into the template instead of including it""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#macro(hello $name)hi $name#end#hello(\"you\")",
          "#foreach($a in [1,2])$a#break#end",
          "#define($a)b#end$a",
          "{\"color\": \"#fff\"}"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
