package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuardedPreflightTests {

  private final Rule rule = new GuardedPreflight();

  static RestApi example() {
    return route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
        .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'"))
        .authorization(new Authorization.AwsIam())
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_preflight_that_needs_a_signed_request() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              OPTIONS /pets: the preflight needs credentials, which browsers do not send with it
                fix: allow OPTIONS without credentials and without an API key; this does not open the other methods""");
    }

    @Test
    void a_preflight_that_needs_an_API_key() {
      var api =
          route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
              .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'"))
              .apiKeyRequired()
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              OPTIONS /pets: the preflight needs an API key, which browsers do not send with it
                fix: allow OPTIONS without credentials and without an API key; this does not open the other methods""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_preflight_without_authorization_and_API_key() {
      var api =
          route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
              .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void OPTIONS_without_CORS() {
      var api =
          route(HttpMethod.OPTIONS, "/pets", http())
              .apiKeyRequired()
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void another_HTTP_method() {
      var api =
          get("/pets")
              .apiKeyRequired()
              .integrationResponse(200, mapping("Access-Control-Allow-Origin", "'*'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
