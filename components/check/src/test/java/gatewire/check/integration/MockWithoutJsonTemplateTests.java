package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class MockWithoutJsonTemplateTests {

  private final Rule rule = new MockWithoutJsonTemplate();

  static RestApi example() {
    return get("/health", mock().requestTemplate("text/plain", "{\"statusCode\": 200}")).api();
  }

  @Test
  void finds_a_mock_with_templates_for_other_content_types_only() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /health: the mock has request templates for [text/plain] only, and none for application/json
              fix: add the template {"statusCode": 200} for application/json""");
    assertThat(new MockWithoutStatus().examine(example())).isEmpty();
  }

  @Test
  void ignores_json_templates_mocks_without_templates_and_other_backends() {
    assertThat(rule.examine(get("/", mock("{\"statusCode\": 200}")).api())).isEmpty();
    assertThat(rule.examine(get("/", mock().requestTemplate("$default", "{}")).api())).isEmpty();
    assertThat(rule.examine(get("/", mock()).api())).isEmpty();
    assertThat(rule.examine(get("/", http().requestTemplate("text/plain", "a")).api())).isEmpty();
  }
}
