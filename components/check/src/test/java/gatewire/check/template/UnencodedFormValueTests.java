package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class UnencodedFormValueTests {

  private final Rule rule = new UnencodedFormValue();

  static RestApi example() {
    return get(
            "/jobs", lambda().requestTemplate(JSON, "Action=SendMessage&MessageBody=$input.body"))
        .api();
  }

  @Test
  void finds_a_body_in_a_form() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /jobs: the request template for application/json, line 1, column 32: $input.body is printed in a form body as it is, and a & or + in it breaks the parameters or adds some; encode it with $util.urlEncode(…)
              fix: write $util.urlEncode around the value""");
  }

  @Test
  void ignores_responses() {
    var api = get("/jobs").templatedResponse(200, "name=$input.body").api();

    assertThat(rule.examine(api)).isEmpty();
  }
}
