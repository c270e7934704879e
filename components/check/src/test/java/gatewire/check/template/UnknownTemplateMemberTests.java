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

class UnknownTemplateMemberTests {

  private final Rule rule = new UnknownTemplateMember();

  static RestApi example() {
    return withTemplate("{\"id\": $input.bdoy}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_member_that_does_not_exist() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 8: $input.bdoy prints nothing; $input has body, json(…), params(…) and path(…)
                fix: use a member that exists""");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "$input.body",
          "$context.authorizer.anything",
          "$util.urlEncode($input.params('a'))"
        })
    void valid_templates(String template) {
      assertThat(rule.examine(withTemplate(template))).isEmpty();
    }
  }
}
