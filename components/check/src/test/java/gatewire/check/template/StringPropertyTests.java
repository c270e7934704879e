package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class StringPropertyTests {

  private final Rule rule = new StringProperty();

  static RestApi example() {
    return get("/jobs", lambda().requestTemplate(JSON, "{\"key\": \"$input.params('key').json\"}"))
        .api();
  }

  @Test
  void finds_a_file_extension_behind_a_parameter() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 10: $input.params('key').json reads the property 'json' of a string and prints nothing; if .json is text, put the reference before it in braces: ${…}.json
              fix: write ${…} around the reference, or read the value from the parsed body""");
  }
}
