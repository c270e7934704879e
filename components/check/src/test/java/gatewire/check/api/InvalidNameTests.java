package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidNameTests {

  private final Rule rule = new InvalidName();

  static RestApi example() {
    return api(get("/pets")).model(new Model("new-pet", JSON, "{}")).build();
  }

  @Nested
  class Finds {
    @Test
    void a_model_name_with_other_characters_than_letters_and_digits() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': 'new-pet' is not a valid model name
                fix: use letters and digits only""");
    }

    @Test
    void an_API_without_a_name() {
      var api = RestApi.builder(" ").build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API ' ': it has no name
                AWS: Name cannot be empty
                fix: give it a name""");
    }

    @Test
    void a_request_validator_without_a_name() {
      var api = api(get("/pets")).requestValidator(new RequestValidator("", true, true)).build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': a request validator has no name
                AWS: Request Validator name cannot be blank
                fix: give it a name""");
    }

    @Test
    void an_authorizer_without_a_name() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.CognitoUserPools(
                      "", List.of(), "method.request.header.Authorization"))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': an authorizer has no name
                fix: give it a name""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void names_that_AWS_accepts() {
      var api =
          api(get("/pets"))
              .model(new Model("Pet2", JSON, "{}"))
              .requestValidator(new RequestValidator("body and parameters", true, true))
              .authorizer(
                  new Authorizer.Token(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      "method.request.header.Authorization",
                      Optional.empty(),
                      Duration.ofSeconds(0)))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
