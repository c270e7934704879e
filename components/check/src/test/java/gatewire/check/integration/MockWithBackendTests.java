package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MockWithBackendTests {

  private final Rule rule = new MockWithBackend();

  static RestApi example() {
    return get(
            "/health",
            mock("{\"statusCode\": 200}")
                .httpMethod("GET")
                .uri(Text.of("https://backend.example.com")))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_mock_with_an_HTTP_method_and_a_URI() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the mock has the HTTP method GET and URI 'https://backend.example.com', which AWS drops
                fix: omit it, or change the type to the one that the backend needs""");
    }

    @Test
    void a_mock_with_an_HTTP_method() {
      var api = get("/health", mock("{\"statusCode\": 200}").httpMethod("POST")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the mock has the HTTP method POST, which AWS drops
                fix: omit it, or change the type to the one that the backend needs""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_mock_without_a_backend() {
      var api = get("/health", mock("{\"statusCode\": 200}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_with_a_backend() {
      var api = get("/health", http()).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
