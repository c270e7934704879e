package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnusedPathMappingTests {

  private final Rule rule = new UnusedPathMapping();

  static RestApi example() {
    return get("/files/{key+}", service("s3:path/photos/key"))
        .requires("method.request.path.key")
        .maps("integration.request.path.key", "method.request.path.key")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_mapping_without_a_placeholder() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files/{key+}: the integration maps integration.request.path.key, but its URI has no {key}
                fix: add {key} to the URI, or drop the mapping""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_mapping_with_a_placeholder() {
      var api =
          get("/files/{key+}", service("s3:path/photos/{key}"))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_greedy_placeholder_because_another_rule_reports_it() {
      var api =
          get("/files/{key+}", service("s3:path/photos/{key+}"))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_URI_that_is_not_known_before_deployment() {
      var api =
          get("/files/{key+}", http().uri(new Reference("backend", "uri")))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_query_parameter() {
      var api = get("/files").maps("integration.request.querystring.key", "'a'").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
