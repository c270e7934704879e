package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PrintedObjectTests {

  private final Rule rule = new PrintedObject();

  static RestApi example() {
    return withTemplate("{\"pet\": $input.path('$')}");
  }

  private static RestApi withTemplate(String template) {
    return get("/pets", lambda().requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_whole_body_that_is_printed_as_an_object() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json, line 1, column 9: $input.path('$') prints an object as {name=Rex}, which is not JSON; write $input.json('$')
                fix: print JSON, or print the strings and numbers of the object one by one""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_whole_body_that_is_printed_as_JSON() {
      assertThat(rule.examine(withTemplate("{\"pet\": $input.json('$')}"))).isEmpty();
    }

    @Test
    void a_string_that_is_the_whole_body() {
      assertThat(rule.examine(withTemplate("$input.path('$')"))).isEmpty();
    }
  }
}
