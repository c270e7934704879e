package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Test;

class ValuelessPathParameterTests {

  private final Rule rule = new ValuelessPathParameter();

  static RestApi example() {
    return get("/").requires("method.request.path.domain").api();
  }

  @Test
  void finds_a_parameter_that_is_only_declared() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /: the path has no parameter {domain} (it has: none)
              fix: remove the parameter, use one that the path has, or add {domain} to the path""");
  }

  @Test
  void finds_a_parameter_that_is_mapped_to_a_header() {
    var api = get("/{id}").maps("integration.request.header.A", "method.request.path.name").api();

    assertThat(rule.examine(api))
        .singleElement()
        .hasToString(
            """
            GET /{id}: the path has no parameter {name} (it has: [id])
              fix: remove the parameter, use one that the path has, or add {name} to the path""");
  }

  @Test
  void ignores_known_parameters_and_those_that_the_uri_needs() {
    var known = get("/{id}").requires("method.request.path.id").api();
    var needed =
        get("/", http().uri(Text.of("https://pets.example/{id}")))
            .requires("method.request.path.id")
            .maps("integration.request.path.id", "method.request.path.id")
            .api();

    assertThat(rule.examine(known)).isEmpty();
    assertThat(rule.examine(needed)).isEmpty();
  }
}
