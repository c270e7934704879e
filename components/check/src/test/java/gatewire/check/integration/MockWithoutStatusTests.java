package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MockWithoutStatusTests {

  private final Rule rule = new MockWithoutStatus();

  static RestApi example() {
    return get("/health", mock()).integrationResponse(200).api();
  }

  @Nested
  class Finds {
    @Test
    void a_mock_without_a_request_template() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the mock's request template for application/json is missing or not a string; it must yield an integer statusCode
                AWS: Unable to parse statusCode. It should be an integer that is defined in the request template.
                fix: write {"statusCode": 200} there""");
    }

    @Test
    void a_template_without_a_status() {
      var api = get("/health", mock("{\"status\": 200}")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the mock's request template for application/json yields no statusCode
                AWS: Unable to parse statusCode. It should be an integer that is defined in the request template.
                fix: write {"statusCode": 200} there""");
    }

    @Test
    void a_status_in_quotes() {
      var api = get("/health", mock("{\"statusCode\": \"200\"}")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the mock's request template for application/json yields the statusCode "200", which is not an integer
                AWS: Unable to parse statusCode. It should be an integer that is defined in the request template.
                fix: write {"statusCode": 200} there""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_integer_status() {
      var api = get("/health", mock("{\"statusCode\": 200}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_key_without_quotes_because_AWS_accepts_it() {
      var api = get("/health", mock("{statusCode: 200}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_in_each_branch() {
      var api =
          get("/health", mock("#if($x)\n{\"statusCode\": 404}\n#else\n{\"statusCode\": 200}\n#end"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_that_Velocity_computes() {
      var api = get("/health", mock("{\"statusCode\": $input.params('status')}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_completely_computed_template() {
      var api = get("/health", mock("$input.json('$')")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_for_every_content_type() {
      var api = get("/health", mock().requestTemplate("$default", "{\"statusCode\": 200}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_that_is_not_a_mock() {
      var api = get("/files", s3()).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
