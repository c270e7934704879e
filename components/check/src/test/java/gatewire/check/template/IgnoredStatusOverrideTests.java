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

class IgnoredStatusOverrideTests {

  private final Rule rule = new IgnoredStatusOverride();

  static RestApi example() {
    return get(
            "/jobs", lambda().requestTemplate(JSON, "#set($context.responseOverride.status = 650)"))
        .api();
  }

  @Test
  void finds_a_status_outside_of_HTTP() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 1: $context.responseOverride.status is set to 650, which API Gateway ignores; write an integer from 100 to 599
              fix: write a number without quotes, for example 404""");
  }

  @Test
  void finds_a_variable_with_a_string() {
    var api = get("/a").templatedResponse(200, status("#set($s = \"404\")", "$s")).api();

    assertThat(rule.examine(api))
        .singleElement()
        .asString()
        .contains(
            "$context.responseOverride.status is set to $s, which is \"404\", which API Gateway ignores");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#set($s = 42)|$s",
        "#set($s = \"4\")#if($input.path('$.a') == 1)#set($s = 1000)#end|$s",
        "#set($n = 4)|\"40$n\"",
        "|$input.params('status')",
        "|$stageVariables.status",
        "|$input.json('$.status')",
        "#set($s = $input.params('status'))|$s",
        "|'not found'"
      })
  void finds_values_that_are_never_a_status(String template) {
    String[] parts = template.split("\\|");
    var api = get("/a").templatedResponse(200, status(parts[0], parts[1])).api();

    assertThat(rule.examine(api)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#set($s = 404)|$s",
        "#set($s = 0)#if($input.path('$.a') == 1)#set($s = 404)#end|$s",
        "|$input.path('$.status')",
        "#set($s = $input.path('$.status'))|$s",
        "#set($r = $input.path('$'))|$r.status",
        "|$context.authorizer.status",
        "#set($m = {\"a\": 404})|$m.a",
        "|$never"
      })
  void accepts_values_that_may_be_a_status(String template) {
    String[] parts = template.split("\\|");
    var api = get("/a").templatedResponse(200, status(parts[0], parts[1])).api();

    assertThat(rule.examine(api)).isEmpty();
  }

  private static String status(String before, String value) {
    return before + "#set($context.responseOverride.status = " + value + ")";
  }
}
