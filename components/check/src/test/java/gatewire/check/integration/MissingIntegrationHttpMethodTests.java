package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MissingIntegrationHttpMethodTests {

  private final Rule rule = new MissingIntegrationHttpMethod();

  static RestApi example() {
    return get(
            "/pets",
            Integration.builder(IntegrationType.HTTP).uri(Text.of("https://backend.example.com")))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void an_HTTP_integration_without_an_HTTP_method() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the HTTP integration has no HTTP method to call its backend with
                AWS: Enumeration value for HttpMethod must be non-empty
                fix: set the HTTP method that the backend expects""");
    }

    @Test
    void a_function_without_an_HTTP_method() {
      var api =
          get(
                  "/pets",
                  Integration.builder(IntegrationType.AWS_PROXY)
                      .uri(new Reference("listPets", "invokeArn")))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the AWS_PROXY integration has no HTTP method to call its backend with
                AWS: Enumeration value for HttpMethod must be non-empty
                fix: set it to POST, as for every Lambda function""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_mock_because_it_calls_no_backend() {
      var api = get("/health", mock()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_with_an_HTTP_method() {
      var api = get("/pets", lambda()).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
