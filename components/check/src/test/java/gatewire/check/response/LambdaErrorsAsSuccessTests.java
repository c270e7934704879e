package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaErrorsAsSuccessTests {

  private final Rule rule = new LambdaErrorsAsSuccess();

  static RestApi example() {
    return get("/totals", lambda()).integrationResponse(200).api();
  }

  @Nested
  class Finds {
    @Test
    void a_function_that_has_only_a_default_success() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /totals: each error of the function reaches clients as 200, because no integration response has an error status
                fix: add an integration response with an error status and a selection pattern such as (\\n|.)+, which matches every error message""");
    }

    @Test
    void patterns_that_only_select_another_success() {
      var api =
          get("/totals", lambda())
              .integrationResponse(200)
              .integrationResponse(303, "See other: .*")
              .api();

      assertThat(rule.examine(api)).singleElement().asString().contains("reaches clients as 200");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_function_with_an_error_response() {
      var api =
          get("/totals", lambda())
              .integrationResponse(200)
              .integrationResponse(500, "(\\n|.)+")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_that_sets_the_status_of_errors() {
      var api =
          get("/totals", lambda())
              .templatedResponse(
                  200,
                  "#if($input.path('$.errorMessage') != '')#set($context.responseOverride.status = 500)#end")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_asynchronous_invocation_because_its_errors_never_arrive() {
      var api =
          get("/totals", lambda())
              .maps("integration.request.header.X-Amz-Invocation-Type", "'Event'")
              .integrationResponse(202)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_bucket_because_another_rule_reports_it() {
      assertThat(rule.examine(get("/a", s3()).integrationResponse(200).api())).isEmpty();
    }
  }
}
