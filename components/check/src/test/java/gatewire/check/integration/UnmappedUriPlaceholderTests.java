package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnmappedUriPlaceholderTests {

  private final Rule rule = new UnmappedUriPlaceholder();

  static RestApi example() {
    return get("/files/{key+}", service("s3:path/photos/{key}")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_placeholder_with_the_name_of_a_route_parameter() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files/{key+}: the integration URI has {key}, which no mapping fills (mapped: none; the route has: [key])
                AWS: Execution failed due to configuration error: Illegal character in path
                fix: map integration.request.path.key from method.request.path.key""");
    }

    @Test
    void a_placeholder_that_the_route_does_not_have() {
      var api =
          get("/files/{key+}", service("s3:path/{bucket}/{key}"))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files/{key+}: the integration URI has {bucket}, which no mapping fills (mapped: [key]; the route has: [key])
                AWS: Execution failed due to configuration error: Illegal character in path
                fix: map integration.request.path.bucket, or use a placeholder that is mapped""");
    }

    @Test
    void a_placeholder_with_a_plus() {
      var api =
          get("/files/{key+}", service("s3:path/photos/{key+}"))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files/{key+}: the integration URI has {key+}, which no mapping fills (mapped: [key]; the route has: [key])
                AWS: Execution failed due to configuration error: Illegal character in path
                fix: write {key}: only the route's path has a '+'""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_placeholder_that_is_mapped() {
      var api =
          get("/files/{key+}", service("s3:path/photos/{key}"))
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_placeholder_that_a_request_template_fills() {
      var api =
          get(
                  "/files/{key+}",
                  service("s3:path/photos/{key}")
                      .requestTemplate(JSON, "#set($context.requestOverride.path.key = \"a.png\")"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_stage_variable() {
      var api = get("/files", http().uri(Text.of("https://${stageVariables.host}/files"))).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
