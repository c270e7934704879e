package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.IntegrationResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BinaryWithTemplateTests {

  private final Rule rule = new BinaryWithTemplate();

  static RestApi example() {
    return get("/files")
        .response(
            new IntegrationResponse(
                new StatusCode(200),
                Optional.empty(),
                Map.of(),
                Map.of(JSON, "{}"),
                Optional.of(ContentHandling.CONVERT_TO_BINARY)))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_response_with_CONVERT_TO_BINARY_and_a_template() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 200 has CONVERT_TO_BINARY and a template, which can only process text
                fix: drop one of the two""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_request_because_another_rule_reports_it() {
      assertThat(rule.examine(BinaryRequestWithTemplateTests.example())).isEmpty();
    }

    @Test
    void CONVERT_TO_BINARY_without_a_template() {
      var api =
          get("/files", http().contentHandling(Optional.of(ContentHandling.CONVERT_TO_BINARY)))
              .binaryResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_without_CONVERT_TO_BINARY() {
      var api =
          get(
                  "/files",
                  http()
                      .requestTemplate(JSON, "{}")
                      .contentHandling(Optional.of(ContentHandling.CONVERT_TO_TEXT)))
              .templatedResponse(200, "{}")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
