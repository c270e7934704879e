package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Authorization;
import gatewire.model.IntegrationType;
import gatewire.model.Unparsed;
import gatewire.openapi.contract.ContractOperation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiContractTests {

  private static ApiContract read(String paths, String components) {
    return ApiContract.read(
        """
        openapi: 3.0.3
        info: { title: pets, version: '1' }
        paths:
        %s
        components:
        %s
        """
            .formatted(paths.indent(2), components.indent(2)));
  }

  private static ContractOperation only(ApiContract contract) {
    assertThat(contract.operations()).hasSize(1);
    return contract.operations().get(0);
  }

  @Test
  void an_operation_needs_no_integration() {
    ApiContract contract =
        read(
            "/pets: { get: { operationId: list, responses: { '200': { description: ok } } } }",
            "schemas: {}");

    assertThat(contract.api().unparsed()).isEmpty();
    assertThat(only(contract).integrated()).isFalse();
    assertThat(only(contract)).hasToString("list (GET /pets)");
  }

  @Test
  void an_integration_in_the_document_is_kept() {
    ContractOperation operation =
        only(
            read(
                "/pets: { get: { responses: {}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: 'https://example.com/' } } }",
                "schemas: {}"));

    assertThat(operation.integrated()).isTrue();
    assertThat(operation.method().integration().type()).isEqualTo(IntegrationType.HTTP_PROXY);
  }

  @Test
  void an_unsupported_security_scheme_is_an_authorizer_by_name() {
    ApiContract contract =
        read(
            "/pets: { get: { security: [ { oauth: [read] } ], responses: {} } }",
            "securitySchemes: { oauth: { type: oauth2, flows: {} } }");

    assertThat(only(contract).method().authorization())
        .isEqualTo(new Authorization.CognitoUserPools("oauth", Set.of("read")));
    assertThat(contract.warnings()).isEmpty();
  }

  @Test
  void models_are_in_draft_4_and_have_names_that_api_gateway_accepts() {
    ApiContract contract =
        read(
            "/pets: { post: { responses: {}, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/new-pet' } } } } } }",
            """
            schemas:
              new-pet:
                type: object
                discriminator: { propertyName: kind }
                x-order: 1
                properties:
                  example: { type: string, example: x, readOnly: true }
                  owner: { nullable: true, allOf: [ { $ref: '#/components/schemas/the_owner' } ] }
                  kind: { type: string, enum: [a], default: a, xml: {} }
              the_owner: { type: object }
            """);

    assertThat(contract.api().unparsed()).isEmpty();
    assertThat(only(contract).method().requestModels()).containsEntry("application/json", "newpet");
    assertThat(contract.api().models().get(0).schema())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"example\":{\"type\":\"string\"},"
                + "\"owner\":{\"anyOf\":[{\"allOf\":[{\"$ref\":"
                + "\"https://apigateway.amazonaws.com/restapis/this-api/models/theowner\"}]},{\"enum\":[null]}]},"
                + "\"kind\":{\"type\":\"string\",\"enum\":[\"a\"],\"default\":\"a\"}}}");
  }

  @Test
  void two_schemas_that_would_have_the_same_model_name_are_rejected() {
    ApiContract contract =
        read(
            "/: {}",
            "schemas: { Status_1: { type: object }, Status1: { type: array, items: {} } }");

    assertThat(contract.api().unparsed())
        .extracting(Unparsed::problem)
        .containsExactly(
            "schemas 'Status_1' and 'Status1' would both become model 'Status1', because a model's name has only letters and digits: rename one of them");
  }

  @Test
  void request_types_and_all_responses_are_read() {
    ContractOperation operation =
        only(
            read(
                "/pets: { post: { requestBody: { content: { image/png: { schema: { type: string } } } }, responses: { '201': { description: ok, headers: { Location: { schema: { type: string }, example: /pets/1 } } }, '400': { $ref: '#/components/responses/bad' }, default: { description: other } } } }",
                "responses: { bad: { description: bad, content: { application/json: { example: { message: no } } } } }"));

    assertThat(operation.requestTypes()).containsExactly("image/png");
    assertThat(operation.examples())
        .extracting(example -> example.status().value())
        .isEqualTo(List.of(201, 400));
    assertThat(operation.examples().get(0).headers()).containsEntry("Location", "/pets/1");
    assertThat(operation.examples().get(1).bodies())
        .containsEntry("application/json", "{\"message\":\"no\"}");
  }

  @Test
  void it_is_the_same_in_each_run() {
    String document =
        "/pets: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string }, b: { type: integer } } } } } } } } }";

    assertThat(read(document, "schemas: {}")).isEqualTo(read(document, "schemas: {}"));
  }

  @Test
  void swagger_documents_are_contracts_too() {
    ApiContract contract =
        ApiContract.read(
            """
            swagger: '2.0'
            info: { title: pets, version: '1' }
            produces: [application/json]
            paths:
              /pets:
                get:
                  operationId: list
                  responses:
                    200: { description: ok, schema: { type: array, items: { type: string } }, examples: { application/json: [Rex] } }
            """);

    assertThat(only(contract).examples().get(0).bodies())
        .containsEntry("application/json", "[\"Rex\"]");
  }
}
