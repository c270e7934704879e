package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MissingCredentialsTests {

  private final Rule rule = new MissingCredentials();

  static RestApi example() {
    return get(
            "/files",
            Integration.builder(IntegrationType.AWS)
                .httpMethod("GET")
                .uri(serviceUri("s3:path/photos")))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_service_without_a_role() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration with arn:aws:apigateway:<this API.region>:s3:path/photos has no credentials
                AWS: Role ARN must be specified for AWS integrations
                fix: set the ARN of a role that apigateway.amazonaws.com may assume and that allows the call""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_service_with_a_role() {
      var api = get("/files", s3()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_function_because_its_policy_may_allow_the_call() {
      var api = get("/pets", lambda()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_service_that_is_not_known_before_deployment() {
      var api =
          get(
                  "/files",
                  Integration.builder(IntegrationType.AWS).uri(new Reference("backend", "uri")))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
