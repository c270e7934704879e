package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class TemplateTypeWithParametersTests {

  private final Rule rule = new TemplateTypeWithParameters();

  static RestApi example() {
    return get("/pets", lambda().requestTemplate("application/vnd.pet+json;version=1", "{}")).api();
  }

  @Test
  void finds_a_request_template_for_a_type_with_parameters() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the request template is for 'application/vnd.pet+json;version=1', and no request selects a content type with parameters
              fix: write application/vnd.pet+json""");
  }

  @Test
  void ignores_types_without_parameters_and_proxies() {
    assertThat(rule.examine(get("/", lambda().requestTemplate("text/plain", "a")).api())).isEmpty();
    assertThat(rule.examine(get("/", lambdaProxy().requestTemplate("a/b; c=d", "a")).api()))
        .isEmpty();
  }
}
