package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateRequestOverrideTests {

  private static final String OVERRIDE = "#set($context.requestOverride.header.X-Job = 'a')";

  private final Rule rule = new LateRequestOverride();

  static RestApi example() {
    return get("/jobs").templatedResponse(200, OVERRIDE).api();
  }

  @Test
  void finds_an_override_in_a_response_template() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the template of integration response 200 for application/json, line 1, column 1: $context.requestOverride.header.X-Job is set, but the request has been sent
              fix: set it in the request template, or override the response with $context.responseOverride""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}#if($context.stage == 'a')#set($context.requestOverride.querystring['q'] = 'a')#end",
        "#set($context.requestOverride.path.id = $input.path('$.id'))"
      })
  void finds_each_kind(String template) {
    assertThat(rule.examine(get("/jobs").templatedResponse(200, template).api())).hasSize(1);
  }

  @Test
  void accepts_what_works() {
    String reads = "{\"job\": \"$context.requestOverride.header.X-Job\"}";
    String response = "#set($context.responseOverride.header.X-Job = 'a')";

    assertThat(rule.examine(get("/a", lambda().requestTemplate(JSON, OVERRIDE)).api())).isEmpty();
    assertThat(rule.examine(get("/a", lambda().requestTemplate(JSON, response)).api())).isEmpty();
    assertThat(rule.examine(get("/a").templatedResponse(200, reads).api())).isEmpty();
    assertThat(rule.examine(get("/a").templatedResponse(200, response).api())).isEmpty();
  }
}
