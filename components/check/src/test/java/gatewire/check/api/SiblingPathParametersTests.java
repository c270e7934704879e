package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SiblingPathParametersTests {

  private final Rule rule = new SiblingPathParameters();

  static RestApi example() {
    return api(get("/pets/{petId}"), get("/pets/{id}/photo"), get("/pets/{petId}/toys/{toy}"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void two_names_for_the_same_path_part() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              /pets: it has the variable parts [{petId}, {id}] below it; only one is allowed
                AWS: A sibling ({petId}) of this resource already has a variable path part -- only one is allowed
                fix: use the same name in every route, for example {petId}""");
    }

    @Test
    void a_greedy_part_next_to_a_plain_part() {
      var api = api(get("/{proxy+}"), get("/{id}")).build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              /: it has the variable parts [{proxy+}, {id}] below it; only one is allowed
                AWS: A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed
                fix: keep one: {name} matches one segment, {name+} matches one or more""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_same_name_in_two_routes() {
      var api = api(get("/pets/{petId}"), get("/pets/{petId}/photo")).build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_static_part_next_to_a_variable_part() {
      var api = api(get("/pets/{petId}"), get("/pets/new")).build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void different_names_under_different_parents() {
      var api = api(get("/pets/{petId}"), get("/owners/{ownerId}")).build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
