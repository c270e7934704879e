package gatewire.openapi.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.Model;
import gatewire.model.PathTemplate;
import gatewire.model.Reference;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import gatewire.openapi.ApiDocument;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiWriterTests {

  private static final PathTemplate PETS = PathTemplate.parse("/pets/{petId}");

  private static Method.Builder get(Integration integration) {
    return Method.builder(HttpMethod.GET, PETS, integration);
  }

  private static Integration mock() {
    return Integration.builder(IntegrationType.MOCK).build();
  }

  private static RestApi api(Method method) {
    return RestApi.builder("pets").method(method).build();
  }

  @Test
  void writes_what_api_gateway_would_export() throws JsonProcessingException {
    IntegrationResponse ok =
        new IntegrationResponse(
            new StatusCode(200),
            Optional.of(new SelectionPattern("2\\d{2}")),
            Map.of("ETag", ResponseSource.parse("integration.response.header.ETag")),
            Map.of(),
            Optional.empty());
    Method method =
        get(Integration.builder(IntegrationType.AWS)
                .httpMethod("GET")
                .uri(Text.of("arn:aws:apigateway:us-east-1:s3:path/pets/{key}"))
                .credentials(Text.of("role"))
                .requestParameter(
                    IntegrationParameter.path("key"),
                    RequestSource.parse("method.request.path.petId"))
                .response(ok)
                .build())
            .authorization(new Authorization.AwsIam())
            .apiKeyRequired(true)
            .requestParameter(RequestParameter.parse("method.request.path.petId"), true)
            .requestModel("application/json", "Empty")
            .response(MethodResponse.declaring(ok))
            .build();

    String expected =
        """
        openapi: 3.0.1
        info: {title: pets, version: '1.0'}
        paths:
          /pets/{petId}:
            get:
              parameters:
                - {name: petId, in: path, required: true, schema: {type: string}}
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Empty'}}}
                required: true
              responses:
                '200':
                  description: 200 response
                  headers: {ETag: {schema: {type: string}}}
              security:
                - {sigv4: []}
                - {api_key: []}
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: GET
                uri: arn:aws:apigateway:us-east-1:s3:path/pets/{key}
                credentials: role
                requestParameters: {integration.request.path.key: method.request.path.petId}
                passthroughBehavior: when_no_match
                responses:
                  2\\d{2}:
                    statusCode: '200'
                    responseParameters: {method.response.header.ETag: integration.response.header.ETag}
        components:
          schemas:
            Empty: {title: Empty Schema, type: object}
          securitySchemes:
            sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
            api_key: {type: apiKey, name: x-api-key, in: header}
        """;
    assertThat(ApiDocument.write(api(method)).toPrettyString())
        .isEqualTo(
            new JsonMapper()
                .readTree(new YAMLMapper().readTree(expected).toString())
                .toPrettyString());
  }

  @Test
  void replaces_references_by_values() {
    Reference arn = new Reference("photos", "arn");
    RestApi api =
        api(
            get(Integration.builder(IntegrationType.AWS)
                    .uri(Text.join(Text.of("uri/"), arn))
                    .credentials(arn)
                    .build())
                .build());

    assertThat(ApiDocument.write(api, reference -> "value of " + reference).toString())
        .contains(
            "\"uri\":\"uri/value of <photos.arn>\"", "\"credentials\":\"value of <photos.arn>\"");
    assertThatThrownBy(() -> ApiDocument.write(api))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "arn of 'photos' has no value before deployment: give a value to write the document with");
  }

  @Test
  void keeps_a_policy_that_is_not_json_as_a_string() {
    RestApi api = RestApi.builder("pets").policy(Optional.of(Text.of("{{policy}}"))).build();

    assertThat(ApiDocument.read(ApiDocument.write(api).toString()).api().policy())
        .contains(Text.of("{{policy}}"));
  }

  @Test
  void rejects_an_api_with_an_invalid_part() {
    assertRejected(
        RestApi.builder("pets").unparsed(new Unparsed("GET /", "x", "no number")).build(),
        "API 'pets' has an invalid part: GET /: 'x': no number");
  }

  @Test
  void rejects_two_methods_with_the_same_HTTP_method_and_path() {
    assertRejected(
        api(get(mock()).build()).toBuilder().method(get(mock()).build()).build(),
        "GET /pets/{petId}: declared twice, but a document can contain a method only once");
  }

  @Test
  void rejects_two_integration_responses_with_the_same_pattern() {
    Integration twice =
        Integration.builder(IntegrationType.AWS)
            .response(response(200, Optional.of("a+")))
            .response(response(201, Optional.of("a+")))
            .build();
    Integration calledDefault =
        Integration.builder(IntegrationType.AWS)
            .response(response(200, Optional.of("default")))
            .build();

    assertRejected(
        api(get(twice).build()),
        "GET /pets/{petId}: a document cannot contain this integration response: the key 'a+' is already used");
    assertRejected(
        api(get(calledDefault).build()),
        "GET /pets/{petId}: a document cannot contain this integration response: the key 'default' means the response without a pattern");
  }

  @Test
  void rejects_a_model_that_is_not_declared_or_not_json() {
    assertRejected(
        api(get(mock()).requestModel("application/json", "Dog").build()),
        "GET /pets/{petId}: model 'Dog' is not declared in the API");
    assertThatThrownBy(
            () ->
                ApiDocument.write(
                    RestApi.builder("pets")
                        .model(new Model("Dog", "application/json", "{"))
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("model 'Dog': the schema is not JSON: Unexpected end-of-input");
  }

  private static IntegrationResponse response(int status, Optional<String> pattern) {
    return new IntegrationResponse(
        new StatusCode(status),
        pattern.map(SelectionPattern::new),
        Map.of(),
        Map.of(),
        Optional.empty());
  }

  private static void assertRejected(RestApi api, String message) {
    assertThatThrownBy(() -> ApiDocument.write(api))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
