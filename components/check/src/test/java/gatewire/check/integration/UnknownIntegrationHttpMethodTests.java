package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownIntegrationHttpMethodTests {

  private final Rule rule = new UnknownIntegrationHttpMethod();

  static RestApi example() {
    return get("/pets", http().httpMethod("FETCH")).api();
  }

  @Test
  void finds_a_method_that_does_not_exist() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the integration calls its backend with 'FETCH', which is not one of [GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD, ANY]
              fix: set the HTTP method that the backend expects""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "post", "ANY", "Head"})
  void accepts_each_method_in_any_case(String name) {
    assertThat(rule.examine(get("/pets", http().httpMethod(name)).api())).isEmpty();
  }

  @Test
  void ignores_a_mock_and_an_integration_without_a_method() {
    assertThat(rule.examine(get("/a", mock("{}").httpMethod("FETCH")).api())).isEmpty();
    assertThat(rule.examine(get("/a", mock("{}")).api())).isEmpty();
  }
}
