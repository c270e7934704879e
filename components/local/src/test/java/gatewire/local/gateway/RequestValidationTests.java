package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.Model;
import gatewire.model.RequestParameter;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestValidationTests {

  private static final String PET =
      """
      {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "required": ["kind", "cost"],
       "properties": {
         "kind": {"enum": ["owl", "newt"]},
         "cost": {"type": "number", "minimum": 5},
         "photo": {"type": "string", "format": "byte"},
         "owner": {"$ref": "%s"}, "friends": {"type": "array", "items": {"$ref": "%s"}}}}
      """
          .formatted(
              Model.reference("Owner"), "https://apigateway.amazonaws.com/restapis/xyz/models/Pet");
  private static final String DETAILS = "$context.error.validationErrorString";

  private final TestGateway gateway = TestGateway.of(withModel("application/json", "Pet"));

  /** Returns the status for a body and an inline schema, with a validator of bodies. */
  private static int status(String type, String schema, String body) {
    return TestGateway.of(
            RestApi.builder("forms")
                .model(new Model("Form", type, schema))
                .requestValidator(new RequestValidator("body", true, false))
                .method(
                    method("POST /forms", mock("fine"))
                        .requestValidator(Optional.of("body"))
                        .requestModel(type, "Form")
                        .build())
                .build())
        .send("POST", "/forms", body, "Content-Type", type)
        .status();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "application/x-www-form-urlencoded | {\"required\":[\"a\"]} | a=1 | 500",
        "application/x-www-form-urlencoded | {\"properties\":{\"a\":{\"type\":\"string\"}}} | b=%20&c=+ | 500",
        "application/x-www-form-urlencoded | {\"type\":\"object\"} | a=1 | 400",
        "application/x-www-form-urlencoded | {\"type\":\"string\"} | a=1 | 500",
        "text/csv | {\"required\":[\"a\"]} | a;b | 500",
        "application/json | {\"required\":[\"a\"]} | a=1 | 400",
        "application/vnd.a+json | {\"required\":[\"a\"]} | {a | 400",
        "application/x-www-form-urlencoded | {\"required\":[\"a\"]} | {} | 400"
      })
  void a_form_is_a_string_that_a_schema_without_a_type_accepts(
      String type, String schema, String body, int status) {
    // 500: the body was accepted, and the mock has no template for its type.
    assertThat(status(type, schema, body)).isEqualTo(status);
  }

  private static RestApi withModel(String contentType, String model) {
    return RestApi.builder("pets")
        .model(new Model("Pet", "application/json", PET))
        .model(
            new Model(
                "Owner",
                "application/json",
                "{\"type\": \"object\", \"required\": [\"name\"], \"additionalProperties\": false,"
                    + " \"properties\": {\"name\": {\"type\": \"string\"}}}"))
        .requestValidator(new RequestValidator("all", true, true))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.BAD_REQUEST_BODY,
                Optional.empty(),
                Map.of(),
                Map.of("application/json", DETAILS)))
        .method(
            method("POST /pets/{id}", mock("fine"))
                .requestValidator(Optional.of("all"))
                .requestModel(contentType, model)
                .requestParameter(RequestParameter.parse("method.request.header.X-B"), true)
                .requestParameter(RequestParameter.parse("method.request.header.X-A"), true)
                .requestParameter(RequestParameter.parse("method.request.querystring.q"), true)
                .requestParameter(RequestParameter.parse("method.request.path.id"), true)
                .requestParameter(RequestParameter.parse("method.request.header.X-Free"), false)
                .build())
        .build();
  }

  private ClientResponse post(TestGateway gateway, String body, String contentType) {
    return gateway.send(
        "POST", "/pets/7?q=1", body, "X-A", "a", "X-B", "b", "Content-Type", contentType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"owl\",\"cost\":5}|fine",
        "{\"kind\":\"owl\",\"cost\":5,\"photo\":\"plain words\"}|fine",
        "{\"kind\":\"owl\",\"cost\":5,\"owner\":{\"name\":\"ann\"}}|fine",
        "''|[object has missing required properties ([\"cost\",\"kind\"])]",
        "{\"kind\":\"owl\"}|[object has missing required properties ([\"cost\"])]",
        "{\"kind\":\"cat\",\"cost\":5}|[instance value (\"cat\") not found in enum (possible values:"
            + " [\"owl\",\"newt\"])]",
        "{\"kind\":\"owl\",\"cost\":4}|[numeric instance is lower than the required minimum (minimum:"
            + " 5, found: 4)]",
        "{\"kind\":\"owl\",\"cost\":\"5\"}|[instance type (string) does not match any allowed primitive"
            + " type (allowed: [\"number\"])]",
        "{\"kind\":\"owl\",\"cost\":5,\"owner\":{\"name\":\"ann\",\"age\":3}}|[object instance has"
            + " properties which are not allowed by the schema: [\"age\"]]",
        "{\"kind\":\"owl\",\"cost\":5,\"friends\":[{\"kind\":\"newt\",\"cost\":9}]}|fine",
        "{\"kind\":\"owl\",\"cost\":5,\"friends\":[{\"kind\":\"newt\"}]}|[object has missing required"
            + " properties ([\"cost\"])]",
        "no json|[the body is not valid JSON]",
        "{} {}|[the body is not valid JSON]",
      })
  void a_body_is_checked_against_its_model(String body, String expected) {
    assertThat(body(post(gateway, body, "application/json"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"format\":\"email\"}|\"ann@pets.example\"|fine",
        "{\"format\":\"email\"}|\"ann.o'neil+owl@localhost\"|fine",
        "{\"format\":\"date-time\"}|\"2020-01-01T00:00:00Z\"|fine",
        "{\"format\":\"date\"}|\"some day\"|fine",
        "{\"format\":\"time\"}|\"soon\"|fine",
        "{\"format\":\"int32\"}|99999999999|fine",
        "{\"format\":\"uri\"}|\"pets/7\"|fine",
        "{\"minimum\":5,\"exclusiveMinimum\":true}|5|[numeric instance is not strictly greater than"
            + " the required minimum 5]",
        "{\"maximum\":5,\"exclusiveMaximum\":true}|5.0|[numeric instance is not strictly lower than"
            + " the required maximum 5]",
        "{\"multipleOf\":0.01}|1.234|[remainder of division is not zero (value: 1.234, divisor:"
            + " 0.01)]",
        "{\"multipleOf\":0.01}|1.23|fine",
        "{\"minItems\":2}|[1]|[array is too short: must have at least 2 elements but instance has 1"
            + " elements]",
        "{\"maxItems\":1}|[1,2]|[array is too long: must have at most 1 elements but instance has 2"
            + " elements]",
        "{\"uniqueItems\":true}|[1,1]|[array must not contain duplicate elements]",
        "{\"minProperties\":1}|{}|[object has too few properties (found 0 but schema requires at"
            + " least 1)]",
        "{\"maxProperties\":0}|{\"a\":1}|[object has too many properties (found 1 but schema requires"
            + " at most 0)]",
        "{\"not\":{\"type\":\"string\"}}|\"x\"|[instance matched a schema which it should not have]",
        "{\"type\":\"integer\"}|1.0|[instance type (number) does not match any allowed primitive type"
            + " (allowed: [\"integer\"])]",
        "{\"const\":1}|2|fine",
      })
  void keywords_and_formats_are_those_of_draft_4(String schema, String body, String expected) {
    assertThat(body(post(withSchema(schema), body, "application/json"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "email, nobody",
    "email, ann@",
    "email, a b@pets.example",
    "email, .ann@pets.example",
    "email, ann@pets..example",
    "date-time, 2020-01-01",
    "ipv4, 999.1.1.1",
    "ipv6, 1.2.3.4",
    "uri, not a uri",
    "uuid, 7",
    "regex, (",
  })
  void formats_of_draft_4_are_checked(String format, String value) {
    TestGateway gateway = withSchema("{\"format\":\"%s\"}".formatted(format));

    assertThat(post(gateway, "\"" + value + "\"", "application/json").status()).isEqualTo(400);
  }

  private static TestGateway withSchema(String schema) {
    return TestGateway.of(
        RestApi.builder("pets")
            .model(new Model("Any", "application/json", schema))
            .requestValidator(new RequestValidator("all", true, true))
            .gatewayResponse(
                new GatewayResponse(
                    GatewayResponseType.BAD_REQUEST_BODY,
                    Optional.empty(),
                    Map.of(),
                    Map.of("application/json", DETAILS)))
            .method(
                method("POST /pets/{id}", mock("fine"))
                    .requestValidator(Optional.of("all"))
                    .requestModel("application/json", "Any")
                    .build())
            .build());
  }

  @Test
  void parameters_of_a_content_type_are_ignored() {
    assertThat(post(gateway, "{}", "application/json; charset=utf-8").status()).isEqualTo(400);
  }

  @Test
  void a_body_of_a_type_without_a_model_is_not_checked() {
    assertThat(post(gateway, "{\"statusCode\": 200}", "application/x-www-form-urlencoded").status())
        .isEqualTo(200);
  }

  @Test
  void the_default_model_applies_to_every_type() {
    TestGateway any = TestGateway.of(withModel("$default", "Pet"));

    assertThat(post(any, "a=b", "application/x-www-form-urlencoded").status()).isEqualTo(400);
  }

  @Test
  void every_API_has_the_model_Empty() {
    TestGateway any = TestGateway.of(withModel("application/json", "Empty"));

    assertThat(body(post(any, "{\"a\":1}", "application/json"))).isEqualTo("fine");
    assertThat(post(any, "no json", "application/json").status()).isEqualTo(400);
  }

  @Test
  void a_body_of_a_blank_type_is_JSON() {
    assertThat(post(gateway, "{}", " ").status()).isEqualTo(400);
  }

  @Test
  void an_unknown_model_rejects_every_body() {
    TestGateway broken = TestGateway.of(withModel("application/json", "Nobody"));

    assertThat(post(broken, "{}", "application/json").status()).isEqualTo(400);
  }

  @Test
  void missing_parameters_are_reported_before_the_body_is_checked() {
    ClientResponse response = gateway.send("POST", "/pets/7?q=", "{}", "x-a", "a", "X-B", " ");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response))
        .isEqualTo("{\"message\": \"Missing required request parameters: [X-A, X-B, q]\"}");
  }

  @Test
  void a_model_with_an_unknown_reference_rejects_every_body() {
    RestApi api =
        withModel("application/json", "Lost").toBuilder()
            .model(
                new Model(
                    "Lost",
                    "application/json",
                    "{\"properties\": {\"a\": {\"$ref\": \"" + Model.reference("Gone") + "\"}}}"))
            .build();

    assertThat(post(TestGateway.of(api), "{\"a\": 1}", "application/json").status()).isEqualTo(400);
  }
}
