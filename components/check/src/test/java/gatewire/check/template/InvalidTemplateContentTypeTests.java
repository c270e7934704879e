package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.IntegrationResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidTemplateContentTypeTests {

  private final Rule rule = new InvalidTemplateContentType();

  static RestApi example() {
    return withResponseTemplate("123");
  }

  private static RestApi withResponseTemplate(String contentType) {
    return get("/pets", lambda())
        .response(
            new IntegrationResponse(
                new StatusCode(200),
                Optional.empty(),
                Map.of(),
                Map.of(contentType, "{}"),
                Optional.empty()))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_response_template_with_an_invalid_content_type() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the template of integration response 200 is for '123', which is not a content type
                AWS: Validation Result: warnings : [], errors : [Invalid content type specified: 123]
                fix: use a type and a subtype, for example application/json""");
    }

    @Test
    void a_request_template_with_an_invalid_content_type() {
      assertThat(rule.examine(get("/pets", lambda().requestTemplate("json", "{}")).api()))
          .singleElement()
          .asString()
          .contains("the request template is for 'json'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "/json", "application/", "application json", "a/b/c"})
    void each_kind_of_invalid_content_type(String contentType) {
      assertThat(rule.examine(withResponseTemplate(contentType))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "application/json",
          "application/json;charset=UTF-8",
          "application/json; charset=utf-8",
          "application/vnd.pets.v1+json",
          "application/x-www-form-urlencoded",
          "text/html",
          "$default"
        })
    void valid_content_types(String contentType) {
      assertThat(rule.examine(withResponseTemplate(contentType))).isEmpty();
    }
  }
}
