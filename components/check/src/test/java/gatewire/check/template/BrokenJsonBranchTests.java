package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class BrokenJsonBranchTests {

  private static final String TEMPLATE =
      """
      {
      #if($input.params('all') == 'yes')
        "all": true,
      #else
        "some": true
      #end
      }""";

  private final Rule rule = new BrokenJsonBranch();

  static RestApi example() {
    return get("/jobs", lambda().requestTemplate(JSON, TEMPLATE)).api();
  }

  @Test
  void finds_a_branch_of_a_request_template() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json yields invalid JSON in the branch #if($input.params('all') == 'yes') in line 2, for example {\\n  "all": true,\\n}
              AWS: Could not parse request body into json
              fix: correct the commas, quotes and braces of this branch""");
    assertThat(new NeverJson().examine(example())).isEmpty();
  }

  @Test
  void finds_a_branch_of_a_response_template() {
    assertThat(rule.examine(get("/jobs").templatedResponse(200, TEMPLATE).api())).hasSize(1);
  }

  @Test
  void ignores_a_page_and_the_request_of_a_mock() {
    String page = "#if($input.params('a') == '')<p>no</p>#else<p>yes</p>#end";
    String status = "#if($input.params('a') == ''){statusCode: 404}#else{\"statusCode\": 200}#end";

    assertThat(rule.examine(get("/a").templatedResponse(200, page).api())).isEmpty();
    assertThat(rule.examine(get("/a", mock(status)).api())).isEmpty();
  }
}
