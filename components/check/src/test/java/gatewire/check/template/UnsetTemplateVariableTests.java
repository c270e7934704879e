package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnsetTemplateVariableTests {

  private final Rule rule = new UnsetTemplateVariable();

  static RestApi example() {
    return withTemplate("{\"id\": \"$contxt.requestId\"}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_variable_that_nothing_sets() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 9: $contxt is never set and prints nothing
                fix: set it, use a variable that exists, or print a dollar sign from a variable: #set($dollar = '$')""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void variables_that_are_set_or_given() {
      assertThat(rule.examine(withTemplate("#set($id = $context.requestId)\n{\"id\": \"$id\"}")))
          .isEmpty();
    }
  }
}
