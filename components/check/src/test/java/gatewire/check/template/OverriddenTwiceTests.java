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

class OverriddenTwiceTests {

  private final Rule rule = new OverriddenTwice();

  static RestApi example() {
    return withTemplate(
        "#set($context.requestOverride.header.X = 'a')\n#set($context.requestOverride.header.X = 'b')");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_is_set_twice() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 2, column 1: $context.requestOverride.header.X is set a second time, for which API Gateway returns a 5XX; keep the value in a variable and override once
                fix: set a variable in each branch, and override the parameter once at the end""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#if($a)#set($context.requestOverride.header.X = 'a')#else#set($context.requestOverride.header.X = 'b')#end"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
