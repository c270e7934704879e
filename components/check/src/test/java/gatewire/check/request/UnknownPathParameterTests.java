package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownPathParameterTests {

  private final Rule rule = new UnknownPathParameter();

  static RestApi example() {
    return get("/pets/{petId}", backend())
        .maps("integration.request.path.id", "method.request.path.id")
        .api();
  }

  private static Integration.Builder backend() {
    return http().uri(Text.of("https://pets.example/{id}"));
  }

  @Nested
  class Finds {
    @Test
    void a_mapped_parameter() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets/{petId}: the integration's URI needs path parameter {id}, which the path does not have (it has: [petId])
                fix: use a parameter that the path has, or add {id} to the path""");
    }

    @Test
    void a_declared_and_mapped_parameter_only_once() {
      var api =
          get("/pets", backend())
              .requires("method.request.path.id")
              .maps("integration.request.path.id", "method.request.path.id")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's URI needs path parameter {id}, which the path does not have (it has: none)
                fix: use a parameter that the path has, or add {id} to the path""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void parameters_that_the_path_has() {
      var api =
          get("/pets/{petId}/files/{key+}")
              .requires("method.request.path.petId")
              .maps("integration.request.path.key", "method.request.path.key")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void parameters_that_do_not_reach_the_uri() {
      var api =
          get("/pets", http())
              .requires("method.request.path.id")
              .maps("integration.request.header.A", "method.request.path.id")
              .maps("integration.request.path.id", "method.request.path.id")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void query_parameters_and_headers() {
      var api = get("/pets").declares("method.request.querystring.id").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
