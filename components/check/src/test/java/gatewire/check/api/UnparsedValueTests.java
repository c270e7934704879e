package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnparsedValueTests {

  private final Rule rule = new UnparsedValue();

  static RestApi example() {
    return api(get("/pets"))
        .unparsed(
            new Unparsed(
                "GET pets/{id}",
                "pets/{id}",
                "path 'pets/{id}' must start with '/'",
                "write a path such as /pets/{petId}"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_value_that_could_not_be_parsed() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET pets/{id}: path 'pets/{id}' must start with '/'
                fix: write a path such as /pets/{petId}""");
    }

    @Test
    void the_value_if_the_problem_does_not_contain_it() {
      assertThat(of("GET /photo", "a{}b", "a key accepts parameters as {name}"))
          .isEqualTo("GET /photo: 'a{}b': a key accepts parameters as {name}");
    }

    @Test
    void only_the_problem_if_the_value_is_the_place_or_empty() {
      assertThat(of("POST /photo", "POST /photo", "S3 has no POST for one object: use PUT"))
          .isEqualTo("POST /photo: S3 has no POST for one object: use PUT");
      assertThat(of("Method GET /", "", "has no Integration"))
          .isEqualTo("Method GET /: has no Integration");
    }

    @Test
    void only_the_problem_if_the_value_is_long() {
      assertThat(of("model 'Pet'", "{\n  " + "x".repeat(100), "the schema is not JSON"))
          .isEqualTo("model 'Pet': the schema is not JSON");
    }

    private String of(String place, String text, String problem) {
      var api = api(get("/pets")).unparsed(new Unparsed(place, text, problem)).build();
      return rule.examine(api).findFirst().orElseThrow().toString();
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_API_without_unparsed_values() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
