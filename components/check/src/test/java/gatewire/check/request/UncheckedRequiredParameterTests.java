package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UncheckedRequiredParameterTests {

  private final Rule rule = new UncheckedRequiredParameter();

  static RestApi example() {
    return get("/pets").requires("method.request.querystring.page").api();
  }

  @Nested
  class Finds {
    @Test
    void a_required_parameter_without_a_validator() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: [method.request.querystring.page] are required, but no request validator checks parameters
                fix: give the method a request validator for parameters, or do not mark them as required""");
    }

    @Test
    void a_required_parameter_with_a_validator_for_bodies() {
      var api =
          api(get("/pets").requires("method.request.header.X-Id").requestValidator("body"))
              .requestValidator(new RequestValidator("body", true, false))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: [method.request.header.X-Id] are required, but no request validator checks parameters
                fix: give the method a request validator for parameters, or do not mark them as required""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_required_parameter_that_is_checked() {
      var api =
          api(get("/pets")
                  .requires("method.request.querystring.page")
                  .requestValidator("parameters"))
              .requestValidator(new RequestValidator("parameters", false, true))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_path_parameter_because_it_is_always_present() {
      var api = get("/pets/{petId}").requires("method.request.path.petId").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_validator_that_the_API_does_not_have_because_another_rule_reports_it() {
      var api =
          get("/pets").requires("method.request.querystring.page").requestValidator("all").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
