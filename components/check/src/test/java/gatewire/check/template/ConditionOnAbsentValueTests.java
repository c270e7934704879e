package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class ConditionOnAbsentValueTests {

  private final Rule rule = new ConditionOnAbsentValue();

  static RestApi example() {
    return get(
            "/jobs",
            lambda().requestTemplate(JSON, "{\"n\": #if($input.path('$.nick'))1#{else}0#end}"))
        .api();
  }

  @Test
  void finds_a_member_of_the_body_alone() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 11: a condition on $input.path('$.nick') alone is true if the value is absent, because API Gateway treats a reference without a value as true; compare it: $input.path('$.nick') != ''
              fix: compare the value with the empty string, or with the value that you expect""");
  }
}
