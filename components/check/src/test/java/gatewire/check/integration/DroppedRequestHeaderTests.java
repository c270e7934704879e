package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DroppedRequestHeaderTests {

  private final Rule rule = new DroppedRequestHeader();

  static RestApi example() {
    return get("/files").maps("integration.request.header.Via", "'gateway'").api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_HTTP_integrations_drop() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration maps request header 'Via', which HTTP integrations never send
                fix: send the value in a header with another name, or drop the mapping""");
    }

    @Test
    void a_header_that_AWS_integrations_drop_in_any_case() {
      var api = get("/files", s3()).maps("integration.request.header.referer", "'gateway'").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration maps request header 'referer', which AWS integrations never send
                fix: send the value in a header with another name, or drop the mapping""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_header_that_is_sent() {
      var api = get("/files").maps("integration.request.header.Referer", "'gateway'").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_header_that_makes_an_AWS_integration_fail_because_another_rule_reports_it() {
      var api = get("/files", s3()).maps("integration.request.header.TE", "'trailers'").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_query_parameter_with_the_same_name() {
      var api = get("/files").maps("integration.request.querystring.via", "'gateway'").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
