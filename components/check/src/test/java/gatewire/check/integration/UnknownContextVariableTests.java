package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownContextVariableTests {

  private final Rule rule = new UnknownContextVariable();

  static RestApi example() {
    return get("/pets").maps("integration.request.header.X-Ip", "context.identity.sourceip").api();
  }

  @Nested
  class Finds {
    @Test
    void a_name_in_the_wrong_case_and_proposes_the_right_case() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration.request.header.X-Ip is mapped from context.identity.sourceip, which does not exist
                fix: write context.identity.sourceIp""");
    }

    @Test
    void a_name_in_response_headers_only_once_for_all_statuses() {
      RestApi api =
          get("/pets")
              .integrationResponse(200, mapping("X-Id", "context.request"))
              .integrationResponse(404, "404", mapping("X-Id", "context.request"))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .contains("header X-Id is mapped from context.request, ", "AWS documents");
    }
  }

  @Nested
  class Finds_members_without_a_value {
    @Test
    void of_an_error() {
      var api = get("/pets").maps("integration.request.header.X-V", "context.error.message").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration.request.header.X-V is mapped from context.error.message, which has a value in gateway responses only
                fix: use a variable that has a value here, or drop the mapping""");
    }

    @ParameterizedTest
    @CsvSource({
      "context.identity, 'is an object, not a string'",
      "context.authorizer, 'is an object, not a string'",
      "context.identity.clientCert, 'is an object, not a string'",
      "context.responseOverride.status, has a value in templates only"
    })
    void of_templates_and_objects(String source, String problem) {
      assertThat(rule.examine(get("/pets").maps("integration.request.header.X", source).api()))
          .singleElement()
          .asString()
          .contains("from " + source + ", which " + problem);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {"context.requestId", "context.identity.sourceIp", "context.authorizer.anything"})
    void variables_that_exist(String source) {
      assertThat(rule.examine(get("/pets").maps("integration.request.header.X", source).api()))
          .isEmpty();
    }
  }
}
