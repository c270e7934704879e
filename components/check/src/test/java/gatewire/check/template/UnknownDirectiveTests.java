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
                fix: write the content where the template needs it""");
    }
  }

  @Nested
  class Finds_macros {
    @Test
    void which_API_Gateway_does_not_support() {
      assertThat(rule.examine(withTemplate("#macro(hello $name)hi $name#end#hello(\"you\")")))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 1: API Gateway does not support #macro, and what it does instead is not documented
                fix: write the content where the template needs it""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#foreach($a in [1,2])$a#break#end",
          "#define($a)b#end$a",
          "{\"color\": \"#fff\"}"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
