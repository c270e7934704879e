package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatedFormTests {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Rule rule = new ValidatedForm();

  static RestApi example() {
    return of(FORM, "{\"type\":\"object\"}", true);
  }

  private static RestApi of(String contentType, String schema, boolean checksBody) {
    Method method =
        get("/login", http()).requestValidator("all").method().toBuilder()
            .requestModel(contentType, "Login")
            .build();
    return api()
        .methods(List.of(method))
        .model(Model.json("Login", schema))
        .requestValidator(new RequestValidator("all", checksBody, true))
        .build();
  }

  @Test
  void finds_a_form_under_a_model_with_a_type() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /login: the request validator checks bodies of type application/x-www-form-urlencoded against model 'Login', but a form is not JSON
              fix: remove the model of this content type, or use a request validator that checks parameters only""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data; boundary=x | {\"properties\":{\"a\":{\"type\":\"string\"}}}",
        "Application/X-WWW-Form-Urlencoded | {\"required\":[\"a\"], \"type\" : \"object\"}"
      })
  void finds_other_forms(String contentType, String schema) {
    assertThat(rule.examine(of(contentType, schema, true))).hasSize(1);
  }

  @Test
  void ignores_JSON_untyped_schemas_and_validators_of_parameters() {
    assertThat(rule.examine(of("application/json", "{\"type\":\"object\"}", true))).isEmpty();
    assertThat(rule.examine(of(FORM, "{\"required\":[\"a\"]}", true))).isEmpty();
    assertThat(rule.examine(of(FORM, "{\"type\":\"object\"}", false))).isEmpty();
  }
}
