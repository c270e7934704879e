package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownPathParameterTests {

  private final Rule rule = new UnknownPathParameter();

  static RestApi example() {
    return get("/pets/{petId}").maps("integration.request.path.id", "method.request.path.id").api();
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
              GET /pets/{petId}: the path has no parameter {id} (it has: [petId])
                fix: use a parameter that the path has, or add {id} to the path""");
    }

    @Test
    void a_declared_and_mapped_parameter_only_once() {
      var api =
          get("/pets")
              .requires("method.request.path.id")
              .maps("integration.request.path.id", "method.request.path.id")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the path has no parameter {id} (it has: none)
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
    void query_parameters_and_headers() {
      var api = get("/pets").declares("method.request.querystring.id").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
