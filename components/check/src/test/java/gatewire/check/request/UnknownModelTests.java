package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Model;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownModelTests {

  private final Rule rule = new UnknownModel();

  static RestApi example() {
    return api(get("/pets").requestModel("Pet")).model(new Model("Owner", JSON, "{}")).build();
  }

  @Nested
  class Finds {
    @Test
    void an_unknown_model_of_the_request() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the API has no model 'Pet' (it has: [Empty, Error, Owner])
                AWS: Invalid model identifier specified: Pet
                fix: declare it on the API, or use one that the API has""");
    }

    @Test
    void an_unknown_model_of_a_response() {
      var api = get("/pets").describedResponse(200, "Pets").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the API has no model 'Pets' (it has: [Empty, Error])
                AWS: Invalid model identifier specified: Pets
                fix: declare it on the API, or use one that the API has""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_model_that_the_API_has() {
      var api = api(get("/pets").requestModel("Pet")).model(new Model("Pet", JSON, "{}")).build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_model_that_every_API_has() {
      var api = get("/pets").requestModel("Empty").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
