package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.model.Authorization;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.StatusCode;
import gatewire.model.Unparsed;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.document.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests documents as they are in use: each part is read, rejected, or reported with a warning. */
class FoundDocumentsTests {

  private static String text(String name) {
    try (InputStream stream = FoundDocumentsTests.class.getResourceAsStream("found/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiContract contract(String name) {
    return ApiContract.read(text(name));
  }

  private static ContractOperation operation(ApiContract contract, String id) {
    return contract.operations().stream()
        .filter(operation -> operation.id().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String schema(ApiContract contract, String model) {
    return contract.api().models().stream()
        .filter(one -> one.name().equals(model))
        .map(Model::schema)
        .findFirst()
        .orElseThrow();
  }

  private static String body(ContractOperation operation, int status) {
    return operation.example(new StatusCode(status)).orElseThrow().bodies().get("application/json");
  }

  private static List<String> problems(List<Unparsed> unparsed) {
    return unparsed.stream().map(one -> one.place() + ": " + one.problem()).toList();
  }

  private static List<String> warnings(ApiContract contract) {
    return contract.warnings().stream().map(Warning::toString).toList();
  }

  @Nested
  class AsContract {

    @ParameterizedTest
    @ValueSource(
        strings = {"kennel.yaml", "type-safe.yaml", "members-export-oas30.json", "shop-31.yaml"})
    void is_read_completely(String name) {
      assertThat(contract(name).api().unparsed()).isEmpty();
      assertThat(contract(name)).isEqualTo(contract(name));
    }

    @Test
    void the_default_response_applies_to_all_undeclared_statuses() {
      ContractOperation list = operation(contract("kennel.yaml"), "listDogs");

      assertThat(warnings(contract("kennel.yaml"))).isEmpty();
      assertThat(list.method().responses()).hasSize(1);
      assertThat(list.response(new StatusCode(503)).orElseThrow().models())
          .containsEntry("application/json", "Error");
      assertThat(body(list, 503)).isEqualTo("{\"code\":1,\"message\":\"string\"}");
      assertThat(body(list, 200)).startsWith("[{\"id\"");
    }

    @Test
    void a_range_applies_only_to_its_statuses_in_any_case() {
      ContractOperation add = operation(contract("shop.yaml"), "addItem");

      assertThat(add.declaredStatuses()).containsExactly("2XX", "4XX", "5xx");
      assertThat(add.response(new StatusCode(201)).orElseThrow().headers())
          .containsExactly("Location");
      assertThat(add.response(new StatusCode(599)).orElseThrow().models())
          .containsEntry("application/problem+json", "Problem");
      assertThat(add.response(new StatusCode(302))).isEmpty();
      assertThat(add.example(new StatusCode(201)).orElseThrow().headers())
          .containsEntry("Location", "https://shop.example.com/items/1");
    }

    @Test
    void ignored_and_invalid_parts_are_reported() {
      ApiContract shop = contract("shop.yaml");

      assertThat(warnings(shop))
          .containsExactly(
              ": More than one server provided. Ignoring all but the first for defining endpoint configuration",
              unvalidated("/components/requestBodies/Item", "application/xml", "PUT /items"),
              unvalidated("/components/requestBodies/Item", "application/xml", "POST /items"),
              "/paths/~1items~1find/get/parameters/1: Parameter 'session' of method 'GET /items/find' is in 'cookie', which a method does not declare. Ignoring.",
              "/paths/~1items~1{itemId}/get/security/0: API Gateway does not support alternative security requirements: method 'GET /items/{itemId}' requires key and oauth.",
              unvalidated(
                  "/paths/~1items~1{itemId}/post/requestBody",
                  "application/x-www-form-urlencoded",
                  "POST /items/{itemId}"),
              unvalidated(
                  "/paths/~1items~1{itemId}~1image/post/requestBody",
                  "application/octet-stream",
                  "POST /items/{itemId}/image"),
              unvalidated(
                  "/paths/~1items~1{itemId}~1image/post/requestBody",
                  "multipart/form-data",
                  "POST /items/{itemId}/image"),
              "/paths/~1orders/post/security/0: API Gateway does not support alternative security requirements or optional security: method 'POST /orders' requires basic.");
      assertThat(problems(shop.api().unparsed()))
          .containsExactly(
              "/paths/~1items~1{itemId}/get/security/1/oauth: a method can have only one authorization; 'oauth' comes after 'key': remove one of them");
    }

    private static String unvalidated(String body, String type, String route) {
      return "%s/content/%s/schema: Bodies of type '%s' of method '%s' are not validated: a model describes JSON of one content type."
          .formatted(body, type.replace("/", "~1"), type, route);
    }

    @Test
    void only_json_bodies_are_validated() {
      ApiContract shop = contract("shop.yaml");

      assertThat(operation(shop, "updateItem").method().requestModels())
          .isEqualTo(Map.of("application/json", "Item"));
      assertThat(operation(shop, "renameItem").method().requestModels()).isEmpty();
      assertThat(operation(shop, "uploadImage").method().requestModels()).isEmpty();
      assertThat(operation(shop, "placeOrder").method().requestModels())
          .isEqualTo(Map.of("application/json", "Order"));
      assertThat(operation(shop, "uploadImage").requestTypes())
          .containsExactly("application/octet-stream", "multipart/form-data");
    }

    @Test
    void examples_are_found_through_references_and_beside_xml() {
      ApiContract shop = contract("shop.yaml");

      assertThat(body(operation(shop, "getItem"), 200)).isEqualTo("{\"id\":1,\"name\":\"lamp\"}");
      assertThat(operation(shop, "updateItem").example(new StatusCode(200)).orElseThrow().bodies())
          .containsOnlyKeys("application/json");
      assertThat(body(operation(shop, "getStock"), 200)).isEqualTo("{\"property1\":1}");
    }

    @Test
    void composition_is_kept_in_models_and_discriminators_in_mocks() {
      ApiContract polymorphic = contract("polymorphic.yaml");

      assertThat(body(operation(polymorphic, "pay"), 200)).contains("\"kind\":\"card\"");
      assertThat(schema(polymorphic, "Card"))
          .startsWith("{\"allOf\":[{\"$ref\":\"")
          .contains("\"cvc\":{\"anyOf\":[{\"type\":\"string\"},{\"enum\":[null]}]}")
          .contains("\"minimum\":0,\"exclusiveMinimum\":true");
      assertThat(operation(polymorphic, "nodes.list").method().responses().get(0).models())
          .containsEntry("application/json", "treenode");
      assertThat(problems(polymorphic.api().unparsed()))
          .containsExactly(
              "/paths/~1nodes/put/responses/200: reference 'common.yaml#/responses/Ok' leads out of the document; copy its target into the document");
    }

    @Test
    void a_parameter_with_an_unsupported_name_is_not_declared() {
      ApiContract jsonapi = contract("jsonapi.yaml");

      assertThat(warnings(jsonapi))
          .hasSize(2)
          .allMatch(warning -> warning.contains("has a name that a method cannot declare"));
      assertThat(problems(jsonapi.api().unparsed()))
          .hasSize(2)
          .anyMatch(problem -> problem.startsWith("/paths/~1trace/trace: HTTP method 'trace'"))
          .anyMatch(problem -> problem.startsWith("/paths/~1files~1{name}.json: path"));
    }

    @Test
    void swagger_is_read_like_openapi() {
      ApiContract shop = contract("shop-swagger.json");
      Method get = operation(shop, "getItem").method();

      assertThat(shop.api().unparsed()).isEmpty();
      assertThat(get.apiKeyRequired()).isTrue();
      assertThat(get.response(new StatusCode(404)).orElseThrow().models())
          .containsEntry("application/json", "Error");
      assertThat(operation(shop, "getItem").response(new StatusCode(500))).isPresent();
      assertThat(body(operation(shop, "addItem"), 201)).isEqualTo("{\"id\":1}");
      assertThat(warnings(shop))
          .hasSize(6)
          .filteredOn(warning -> warning.contains("is in 'formData'"))
          .hasSize(3);
      assertThat(warnings(shop))
          .contains(
              "/definitions/Item: Models are in JSON Schema draft 4, which does not have 'collectionFormat': it is omitted, and bodies are not validated against it.");
    }

    @Test
    void schemas_of_openapi_3_1_are_converted_to_draft_4() {
      ApiContract shop = contract("shop-31.yaml");

      assertThat(schema(shop, "Item"))
          .contains("\"name\":{\"type\":\"string\"}")
          .contains(
              "\"note\":{\"anyOf\":[{\"maxLength\":10,\"type\":\"string\"},{\"enum\":[null]}]}")
          .contains("\"kind\":{\"enum\":[\"item\"]}")
          .contains("\"price\":{\"type\":\"number\",\"minimum\":0,\"exclusiveMinimum\":true}");
      assertThat(schema(shop, "Owner")).startsWith("{\"oneOf\":[{\"enum\":[null]},");
      assertThat(body(operation(shop, "getItem"), 200)).startsWith("{\"name\":\"lamp\"");
      assertThat(warnings(shop))
          .containsExactly("/webhooks: Webhooks are requests that the API sends. Ignoring.");
    }
  }

  @Nested
  class AsImport {

    @Test
    void an_export_is_read_completely_and_survives_a_round_trip() {
      ApiDocument export = ApiDocument.read(text("members-export-oas30.json"));

      assertThat(export.api().unparsed()).isEmpty();
      assertThat(export.warnings())
          .extracting(Warning::place)
          .containsExactly("/paths/~1{proxy+}/x-amazon-apigateway-any-method/responses/default");
      assertThat(export.api().methods())
          .extracting(Method::route)
          .containsExactly(
              "GET /members/{memberId}", "OPTIONS /members/{memberId}", "ANY /{proxy+}");
      assertThat(export.api().methods().get(0).apiKeyRequired()).isTrue();
      assertThat(export.api().methods().get(2).authorization())
          .isEqualTo(new Authorization.AwsIam());
      assertThat(ApiDocument.read(ApiDocument.write(export.api()).toString()).api())
          .isEqualTo(export.api());
    }

    @Test
    void each_missing_integration_of_an_export_is_reported() {
      assertThat(
              problems(ApiDocument.read(text("members-export-authorizers.yaml")).api().unparsed()))
          .hasSize(2)
          .allMatch(problem -> problem.contains("No integration defined for method"));
    }

    @Test
    void functions_of_cloudformation_are_reported_with_their_place() {
      assertThat(problems(ApiDocument.read(text("sam-body.yaml")).api().unparsed()))
          .contains(
              "/paths/~1hello/get/x-amazon-apigateway-integration/uri: 'uri' must be a string, but is an object of CloudFormation, which has no value here: write the value instead");
      assertThatThrownBy(() -> ApiDocument.read(text("sam-body-tags.yaml")))
          .hasMessageContaining("Line 2, column 16: Tag '!Sub' is not a standard tag of YAML")
          .hasMessageContaining("write the value instead");
    }

    @Test
    void ranges_are_rejected_and_unsupported_security_is_ignored_as_in_api_gateway() {
      ApiDocument shop = ApiDocument.read(text("shop.yaml"));

      assertThat(problems(shop.api().unparsed()))
          .anyMatch(
              problem -> problem.startsWith("/paths/~1items/post/responses/4XX: Value '4XX'"));
      assertThat(shop.warnings())
          .extracting(Warning::text)
          .contains("Unsupported security definition type 'oauth2' for 'oauth'. Ignoring.")
          .noneMatch(text -> text.contains("alternatives"));
    }

    @Test
    void version_3_1_is_rejected_with_a_hint_at_contracts() {
      assertThatThrownBy(() -> ApiDocument.read(text("shop-31.yaml")))
          .hasMessageContaining("API Gateway imports OpenAPI 3.0 and Swagger 2.0, not '3.1.0'")
          .hasMessageContaining("OpenApi.read");
    }
  }
}
