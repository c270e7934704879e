package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The selection and the input of request templates. */
class RequestBodyTests {

  private static TestGateway serving(String type, String template) {
    return TestGateway.of(
        api(
            method(
                    "POST /pets",
                    integration(IntegrationType.AWS, FUNCTION_URI)
                        .requestTemplate(type, template)
                        .passthroughBehavior(PassthroughBehavior.NEVER)
                        .response(response(200, "", ""))
                        .build())
                .build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "[1,", "[a", "{\"a\": {", "  {\"a\""})
  void a_body_that_starts_like_JSON_but_is_broken_is_rejected(String broken) {
    for (String template : new String[] {"$input.path('$.a')", "$input.json('$')"}) {
      TestGateway gateway = serving("application/json", template);

      ClientResponse response = gateway.send("POST", "/pets", broken);

      assertThat(response.status()).isEqualTo(400);
      assertThat(body(response)).isEqualTo("{\"message\": \"Could not process payload\"}");
      assertThat(response.headers().last("x-amzn-ErrorType")).hasValue("BadRequestException");
      assertThat(gateway.calls()).isEmpty();
      assertThat(gateway.log(response)).contains("Could not process payload: ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "a=b => \"a=b\"",
        "a{b => \"a{b\"",
        "a[ => \"a[\"",
        "null{ => \"null{\"",
        "undefined{ => \"undefined{\"",
        "`` => {}"
      })
  void a_body_that_is_not_JSON_is_a_string(String text, String json) {
    TestGateway gateway = serving("application/json", "$input.json('$')");

    assertThat(gateway.send("POST", "/pets", text).status()).isEqualTo(200);
    assertThat(body(gateway.call())).isEqualTo(json);
  }

  @Test
  void a_broken_body_passes_a_template_that_does_not_parse_it() {
    TestGateway gateway = serving("application/json", "$input.body");

    assertThat(gateway.send("POST", "/pets", "{a").status()).isEqualTo(200);
    assertThat(body(gateway.call())).isEqualTo("{a");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json;charset=utf-8, 200",
    "application/json, APPLICATION/JSON, 200",
    "text/csv, 'text/csv; header=present', 200",
    "application/json;charset=utf-8, application/json;charset=utf-8, 415",
    "'text/csv; header=present', 'text/csv; header=present', 415",
    "text/csv; header=present, text/csv, 415"
  })
  void a_template_is_selected_by_the_type_without_its_parameters(
      String template, String sent, int status) {
    assertThat(serving(template, "{}").send("POST", "/pets", "{}", "Content-Type", sent).status())
        .isEqualTo(status);
  }
}
