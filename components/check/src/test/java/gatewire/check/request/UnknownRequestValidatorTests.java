package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownRequestValidatorTests {

  private final Rule rule = new UnknownRequestValidator();

  static RestApi example() {
    return api(get("/pets").requestValidator("all"))
        .requestValidator(new RequestValidator("body", true, false))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_validator_that_the_API_does_not_have() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the API has no request validator 'all' (it has: [body])
                AWS: Invalid Request Validator identifier specified
                fix: declare it on the API, or use one that the API has""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_validator_that_the_API_has() {
      var api =
          api(get("/pets").requestValidator("body"))
              .requestValidator(new RequestValidator("body", true, false))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_method_without_a_validator() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
