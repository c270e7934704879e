package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidJsonPathTests {

  private final Rule rule = new InvalidJsonPath();

  static RestApi example() {
    return get("/jobs", lambda().requestTemplate(JSON, "{\"a\": $input.json('$.a[')}")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_path_of_a_template() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /jobs: the request template for application/json, line 1, column 7: $input.json reads '$.a[', which is not a valid JSONPath
                fix: write a path such as $.pets[0].name or $['first name'], with each bracket closed""");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($a = $input.path(\"$.a[0\"))$a",
          "#if($input.path('$.a.') == '')x#end",
          "$util.escapeJavaScript($input.path('$..'))",
          "\"$input.path('$.a[?(@.b')\"",
          "#foreach($e in $input.path('$.list[*'))$e#end"
        })
    void each_place_in_a_template(String template) {
      assertThat(rule.examine(get("/a").templatedResponse(200, template).api())).hasSize(1);
    }

    @Test
    void a_mapping_of_the_request() {
      var api =
          get("/jobs", http())
              .maps("integration.request.header.X-Job", "method.request.body.jobs[")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /jobs: the integration maps integration.request.header.X-Job from 'method.request.body.jobs[', whose JSONPath is invalid
                fix: write the path without $ after 'body.', for example body.pets[0].name, with each bracket closed""");
    }

    @Test
    void a_mapping_of_a_response() {
      var api =
          get("/jobs", http())
              .integrationResponse(200, mapping("X-Job", "integration.response.body.a..]"))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .startsWith(
              "GET /jobs: integration response 200 maps header 'X-Job' from 'integration.response.body.a..]', whose JSONPath is invalid");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$.a.b",
        "$['a b']",
        "$.a[0]",
        "$.a[-1:]",
        "$..price",
        "$.a[?(@.b > 1)].c",
        "$.a[?(@.b =~ /x.*/)]",
        "$.a-b",
        "a",
        "$.a[*].b",
        "$.length()",
        "$.*",
        ""
      })
  void accepts_paths(String path) {
    String template = "$input.path(\"%s\")$input.path(\"$.l[$n]\")".formatted(path);
    assertThat(rule.examine(get("/a", lambda().requestTemplate(JSON, template)).api())).isEmpty();
  }

  @Test
  void accepts_mappings() {
    var api =
        get("/a", http())
            .maps("integration.request.header.A", "method.request.body.a[0].b")
            .maps("integration.request.header.B", "method.request.body['b']")
            .maps("integration.request.header.C", "method.request.body")
            .api();

    assertThat(rule.examine(api)).isEmpty();
  }
}
