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

class DuplicateNameTests {

  private final Rule rule = new DuplicateName();

  static RestApi example() {
    return api(get("/pets"))
        .model(new Model("Pet", JSON, "{}"))
        .model(new Model("Pet", JSON, "{}"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void two_models_with_the_same_name() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': 2 models have the name 'Pet'
                AWS: Model name already exists for this REST API
                fix: rename all but one of them""");
    }

    @Test
    void two_authorizers_with_the_same_name() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Token(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      "method.request.header.Authorization",
                      Optional.empty(),
                      Duration.ofSeconds(0)))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of(),
                      Duration.ofSeconds(0)))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': 2 authorizers have the name 'callers'
                fix: rename all but one of them""");
    }

    @Test
    void two_request_validators_with_the_same_name() {
      var api =
          api(get("/pets"))
              .requestValidator(new RequestValidator("all", true, true))
              .requestValidator(new RequestValidator("all", true, false))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': 2 request validators have the name 'all'
                fix: rename all but one of them""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_model_and_a_validator_with_the_same_name() {
      var api =
          api(get("/pets"))
              .model(new Model("all", JSON, "{}"))
              .requestValidator(new RequestValidator("all", true, true))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
