package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class MissingSeparatorTests {

  private final Rule rule = new MissingSeparator();

  static RestApi example() {
    return get("/pets")
        .templatedResponse(200, "[#foreach($pet in $input.path('$.pets')){\"id\": $pet.id}#end]")
        .api();
  }

  @Test
  void finds_a_loop_that_prints_objects_without_commas() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the template of integration response 200 for application/json, line 1, column 2: the loop prints no comma between its elements, so that two of them are not JSON
              fix: end the loop's body with #if($foreach.hasNext),#end""");
  }
}
