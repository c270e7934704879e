package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.s3;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaNotPostTests {

  private final Rule rule = new LambdaNotPost();

  static RestApi example() {
    return get("/pets", lambdaProxy().httpMethod("GET")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_function_with_GET() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the Lambda integration's HTTP method is GET; functions are invoked with POST only
                AWS: Unable to determine service/operation name to be authorized
                fix: set the integration's HTTP method to POST; this does not change the route's HTTP method""");
    }

    @Test
    void a_function_that_is_detected_by_its_ARN() {
      var api =
          get(
                  "/pets",
                  lambda()
                      .httpMethod("ANY")
                      .uri(
                          serviceUri(
                              "lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:getPet/invocations")))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the Lambda integration's HTTP method is ANY; functions are invoked with POST only
                AWS: Unable to determine service/operation name to be authorized
                fix: set the integration's HTTP method to POST; this does not change the route's HTTP method""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_function_with_POST() {
      var api = get("/pets", lambda()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void another_service() {
      var api = get("/files", s3()).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
