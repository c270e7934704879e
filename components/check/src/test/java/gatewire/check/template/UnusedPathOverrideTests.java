package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnusedPathOverrideTests {

  private final Rule rule = new UnusedPathOverride();

  static RestApi example() {
    return overriding(service("s3:path/photos/{key}"), "name");
  }

  private static RestApi overriding(Integration.Builder backend, String name) {
    return get(
            "/photos",
            backend.requestTemplate(
                JSON, "#set($context.requestOverride.path.%s = 'a.png')".formatted(name)))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void an_override_without_a_placeholder() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /photos: a request template sets $context.requestOverride.path.name, but the integration's URI has no {name}
                fix: add {name} to the URI, or drop the override""");
    }

    @Test
    void the_same_override_in_several_templates_once() {
      String template = "#set($context.requestOverride.path.name = 'a.png')";
      var api =
          get(
                  "/photos",
                  service("s3:path/photos/{key}")
                      .requestTemplate(JSON, template)
                      .requestTemplate("text/plain", template))
              .api();

      assertThat(rule.examine(api)).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_override_with_a_placeholder() {
      assertThat(rule.examine(overriding(service("s3:path/photos/{key}"), "key"))).isEmpty();
    }

    @Test
    void a_URI_that_is_not_known_before_deployment() {
      assertThat(rule.examine(overriding(service("").uri(new Reference("backend", "uri")), "key")))
          .isEmpty();
    }

    @Test
    void templates_that_are_not_rendered_or_reach_no_backend() {
      assertThat(rule.examine(overriding(httpProxy(), "key"))).isEmpty();
      assertThat(rule.examine(overriding(mock(), "key"))).isEmpty();
    }
  }
}
