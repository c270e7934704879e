package gatewire.check;

import static gatewire.check.ApiFixtures.api;
import static gatewire.check.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnparsedTextTests {

  private final Rule rule = new UnparsedText();

  static RestApi example() {
    return api(get("/pets"))
        .unparsed(
            new Unparsed("GET pets/{id}", "pets/{id}", "path 'pets/{id}' must start with '/'"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void what_nobody_could_read() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET pets/{id}: cannot read 'pets/{id}': path 'pets/{id}' must start with '/'
                fix: correct it, or leave it out""");
    }
  }

  @Nested
  class Leaves_alone {
    @Test
    void an_API_that_was_read_as_a_whole() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
