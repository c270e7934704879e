package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplateTooLargeTests {

  private final Rule rule = new TemplateTooLarge();

  static RestApi example() {
    return get("/pets", lambda().requestTemplate(JSON, "x".repeat(TemplateTooLarge.MAX_BYTES + 1)))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_large_request_template() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template for application/json has 307201 bytes; the maximum is 307200
                fix: shorten it, or use a Lambda function instead""");
    }

    @Test
    void a_response_template_with_too_many_bytes() {
      var api =
          get("/pets", lambda())
              .templatedResponse(200, "\u00e9".repeat(TemplateTooLarge.MAX_BYTES / 2 + 1))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the template of integration response 200 for application/json has 307202 bytes; the maximum is 307200
                fix: shorten it, or use a Lambda function instead""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_template_of_the_maximum_size() {
      var api =
          get("/pets", lambda().requestTemplate(JSON, "x".repeat(TemplateTooLarge.MAX_BYTES)))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
