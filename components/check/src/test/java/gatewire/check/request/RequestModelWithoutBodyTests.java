package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestModelWithoutBodyTests {

  private final Rule rule = new RequestModelWithoutBody();

  static RestApi example() {
    return get("/pets").requestModel("Pet").api();
  }

  @Test
  void finds_a_model_on_GET() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: a GET request has no body, but the method has request models for [application/json]: API Gateway checks an empty body as {}
              fix: remove the models and require parameters instead, or use POST, PUT or PATCH""");
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpMethod.class,
      names = {"HEAD", "OPTIONS"})
  void finds_a_model_on_other_methods_without_a_body(HttpMethod httpMethod) {
    assertThat(rule.examine(route(httpMethod, "/pets", http()).requestModel("Pet").api()))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpMethod.class,
      names = {"POST", "PUT", "PATCH", "DELETE", "ANY"})
  void ignores_methods_whose_requests_may_have_a_body(HttpMethod httpMethod) {
    assertThat(rule.examine(route(httpMethod, "/pets", http()).requestModel("Pet").api()))
        .isEmpty();
  }

  @Test
  void ignores_a_method_without_models() {
    assertThat(rule.examine(get("/pets").api())).isEmpty();
  }
}
