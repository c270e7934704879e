package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IgnoredKeyParameterTests {

  private final Rule rule = new IgnoredKeyParameter();

  private static Integration.Builder object(String key) {
    return service("s3:path/photos/" + key).httpMethod("PUT");
  }

  private static RouteFixture put(Integration.Builder backend) {
    return route(HttpMethod.PUT, "/tenants/{tenant}/{name}", backend);
  }

  static RestApi example() {
    return put(object("tenants/{tenant}/same.pdf"))
        .maps("integration.request.path.tenant", "method.request.path.tenant")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_parameter_that_is_not_in_the_key() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              PUT /tenants/{tenant}/{name}: the key of the S3 object does not depend on path parameters [name]: requests with other values overwrite the same object
                fix: add {name} to the key, or use a path without {name}""");
    }

    @Test
    void parameters_of_any_method_and_those_that_only_a_header_gets() {
      var api =
          put(object("same.pdf").httpMethod("ANY"))
              .maps("integration.request.header.x-amz-meta-name", "method.request.path.name")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              PUT /tenants/{tenant}/{name}: the key of the S3 object does not depend on path parameters [tenant, name]: requests with other values overwrite the same object
                fix: add {tenant} and {name} to the key, or use a path without {tenant} and {name}""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_key_with_every_parameter_by_any_placeholder() {
      var api =
          put(object("{a}/{b}.pdf"))
              .maps("integration.request.path.a", "method.request.path.tenant")
              .maps("integration.request.path.b", "method.request.path.name")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_that_may_put_the_parameter_into_the_key() {
      var api =
          put(object("{key}")
                  .requestTemplate(JSON, "#set($context.requestOverride.path.key = 'a')"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void reads_and_other_backends() {
      assertThat(rule.examine(put(object("same.pdf").httpMethod("GET")).api())).isEmpty();
      assertThat(rule.examine(put(object("same.pdf").httpMethod("DELETE")).api())).isEmpty();
      assertThat(rule.examine(put(http().httpMethod("PUT")).api())).isEmpty();
    }
  }
}
