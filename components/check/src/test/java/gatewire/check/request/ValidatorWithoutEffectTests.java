package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValidatorWithoutEffectTests {

  private final Rule rule = new ValidatorWithoutEffect();

  static RestApi example() {
    return api(get("/pets").requires("method.request.querystring.page").requestValidator("body"))
        .requestValidator(new RequestValidator("body", true, false))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_validator_for_bodies_without_a_model() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: request validator 'body' (checks the body) has nothing to check on this method
                fix: declare a request model or a required parameter, or drop the validator""");
    }

    @Test
    void a_validator_for_bodies_and_parameters_without_a_model_or_required_parameter() {
      var api =
          api(get("/pets").declares("method.request.querystring.page").requestValidator("all"))
              .requestValidator(new RequestValidator("all", true, true))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: request validator 'all' (checks the body and parameters) has nothing to check on this method
                fix: declare a request model or a required parameter, or drop the validator""");
    }

    @Test
    void a_validator_that_checks_nothing() {
      var api =
          api(get("/pets").requestModel("Pet").requestValidator("off"))
              .requestValidator(new RequestValidator("off", false, false))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: request validator 'off' (checks nothing) has nothing to check on this method
                fix: declare a request model or a required parameter, or drop the validator""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_validator_for_bodies_with_a_model() {
      var api =
          api(get("/pets").requestModel("Pet").requestValidator("body"))
              .requestValidator(new RequestValidator("body", true, false))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_validator_for_parameters_with_a_required_parameter() {
      var api =
          api(get("/pets")
                  .requires("method.request.querystring.page")
                  .requestValidator("parameters"))
              .requestValidator(new RequestValidator("parameters", false, true))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_validator_that_the_API_does_not_have_because_another_rule_reports_it() {
      var api = get("/pets").requestValidator("all").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
