package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IllegalRequestHeaderTests {

  private final Rule rule = new IllegalRequestHeader();

  static RestApi example() {
    return get("/pets").maps("integration.request.header.Content-Length", "'0'").api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_API_Gateway_sets_for_every_backend() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration maps request header 'Content-Length', which API Gateway sets itself
                AWS: Execution failed due to configuration error: Content-Length header already present
                fix: drop the mapping, or send the value in a header with another name""");
    }

    @Test
    void a_header_that_API_Gateway_sets_for_AWS_services() {
      var api = get("/files", s3()).maps("integration.request.header.authorization", "'x'").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration maps request header 'authorization', which API Gateway sets itself
                AWS: Execution failed due to configuration error: authorization header already present
                fix: drop the mapping, or send the value in a header with another name""");
    }

    @Test
    void a_header_of_a_function_proxy_although_it_ignores_other_mappings() {
      var api =
          get("/pets", lambdaProxy())
              .maps("integration.request.header.Authorization", "'x'")
              .maps("integration.request.header.Via", "'x'")
              .api();

      assertThat(rule.readsIgnoredParts()).isTrue();
      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .startsWith(
              "GET /pets: the integration maps request header 'Authorization', which API Gateway"
                  + " sets itself\n");
      assertThat(new IgnoredOnProxy().examine(api))
          .singleElement()
          .asString()
          .startsWith(
              "GET /pets: AWS_PROXY integrations ignore request parameters"
                  + " [integration.request.header.Via]");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_header_that_an_HTTP_backend_may_get() {
      var api = get("/pets").maps("integration.request.header.Authorization", "'x'").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_query_parameter_with_the_same_name() {
      var api = get("/pets").maps("integration.request.querystring.TE", "'x'").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_because_it_sends_no_request() {
      var api =
          get("/health", mock()).maps("integration.request.header.Content-Length", "'0'").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
