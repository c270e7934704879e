package gatewire.openapi.reader;

import static gatewire.openapi.Documents.method;
import static gatewire.openapi.Documents.unparsed;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Model;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.Documents;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTests {

  private static String schemas(String schemas) {
    return Documents.openApi("paths: {}\ncomponents: {schemas: {" + schemas + "}}");
  }

  private static String body(String schema) {
    return Documents.get(
            "/pets",
            "requestBody: {content: {application/json: {schema: " + schema + "}}}",
            Documents.MOCK)
        + "components: {schemas: {Pet: {type: object}}}";
  }

  private static List<Model> models(String document) {
    return ApiDocument.read(document).api().models();
  }

  @Nested
  class Declared {
    @Test
    void keep_their_source_and_their_order() {
      String document =
          schemas(
              "Pet: {type: object, required: [b, a], properties: {b: {type: number, minimum: 1.50},"
                  + " a: {nullable: true}}}, Age: {type: integer}");

      assertThat(models(document))
          .containsExactly(
              new Model(
                  "Pet",
                  "application/json",
                  "{\"type\":\"object\",\"required\":[\"b\",\"a\"],\"properties\":{\"b\":{\"type\":\"number\",\"minimum\":1.50},\"a\":{\"nullable\":true}}}"),
              new Model("Age", "application/json", "{\"type\":\"integer\"}"));
    }

    @Test
    void refer_to_each_other_in_api_gateways_form_even_in_cycles() {
      String document =
          schemas(
              "Pet: {properties: {friends: {type: array, items: {$ref: '#/components/schemas/Pet'}},"
                  + " owner: {$ref: '#/components/schemas/Owner'}}}, Owner: {properties: {pet: {$ref:"
                  + " 'https://apigateway.amazonaws.com/restapis/abc123/models/Pet'}}}");

      String pet = "{\"$ref\":\"https://apigateway.amazonaws.com/restapis/this-api/models/Pet\"}";
      String owner =
          "{\"$ref\":\"https://apigateway.amazonaws.com/restapis/this-api/models/Owner\"}";
      assertThat(models(document))
          .extracting(Model::schema)
          .containsExactly(
              "{\"properties\":{\"friends\":{\"type\":\"array\",\"items\":"
                  + pet
                  + "},\"owner\":"
                  + owner
                  + "}}",
              "{\"properties\":{\"pet\":" + pet + "}}");
      assertThat(unparsed(document)).isEmpty();
    }

    @Test
    void may_have_a_property_with_the_name_ref() {
      assertThat(models(schemas("Pet: {properties: {$ref: {type: string}}}")))
          .extracting(Model::schema)
          .containsExactly("{\"properties\":{\"$ref\":{\"type\":\"string\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "big-pet: {} | /big-pet: Model name must be alphanumeric: big-pet",
          "Pet: {items: {$ref: 'pets.yaml#/Pet'}} | /Pet: Model reference must be in canonical form: 'pets.yaml#/Pet' does not name a model of the document",
          "Pet: {items: {$ref: '#/components/schemas/Pet/items'}} | /Pet: Model reference must be in canonical form: '#/components/schemas/Pet/items' does not name a model of the document",
        })
    void are_reported_if_api_gateway_rejects_them(String schemas, String problem) {
      assertThat(unparsed(schemas(schemas))).containsExactly("/components/schemas" + problem);
    }
  }

  @Test
  void a_schema_that_is_not_an_object_is_ignored_with_a_warning() {
    assertThat(unparsed(schemas("Pet: object"))).isEmpty();
    assertThat(warnings(schemas("Pet: object")))
        .containsExactly(
            "/components/schemas/Pet: 'Pet' must be an object, but is a string. Ignoring.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pet: {oneOf: [{$ref: '#/components/schemas/Dog'}]}",
        "Pet: {$ref: '#/components/schemas/Dog'}",
        "Pet: {properties: {dog: {items: {$ref: '#/components/schemas/Dog'}}}}"
      })
  void a_missing_model_within_another_is_ignored_with_awss_warning(String schemas) {
    assertThat(unparsed(schemas(schemas))).isEmpty();
    assertThat(warnings(schemas(schemas)))
        .containsExactly("/components/schemas/Pet: Reference to model 'Dog' not found. Ignoring.");
  }

  @Test
  void a_reference_of_swagger_may_be_a_name_alone() {
    String document =
        Documents.swagger(
            """
            definitions:
              Pet: {type: object, properties: {owner: {$ref: Owner}}}
              Owner: {type: object}
            """
                + Documents.operation(
                    "/pets",
                    "parameters: [{in: body, name: pet, schema: {$ref: Pet}}]",
                    Documents.MOCK));

    assertThat(unparsed(document)).isEmpty();
    assertThat(warnings(document)).isEmpty();
    assertThat(method(document).requestModels()).containsEntry("application/json", "Pet");
  }

  @Nested
  class In_a_body {
    @Test
    void are_referred_to_by_name() {
      String document = body("{$ref: '#/components/schemas/Pet'}");

      assertThat(method(document).requestModels()).containsEntry("application/json", "Pet");
      assertThat(models(document)).hasSize(1);
    }

    @Test
    void that_are_not_declared_are_ignored_with_awss_warning() {
      String document = body("{$ref: '#/components/schemas/Dog'}");

      assertThat(method(document).requestModels()).isEmpty();
      assertThat(warnings(document))
          .containsExactly(
              "/paths/~1pets/get/requestBody/content/application~1json/schema: Reference to model"
                  + " 'Dog' not found. Ignoring.");
    }

    @Test
    void become_models_with_a_stable_name_if_they_are_inline() {
      String document =
          body("{type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}");
      Model model = models(document).get(1);

      assertThat(method(document).requestModels()).containsEntry("application/json", model.name());
      assertThat(model.name()).matches("MODEL[0-9a-f]{6}");
      assertThat(model.schema())
          .isEqualTo(
              "{\"type\":\"object\",\"properties\":{\"pet\":{\"$ref\":\""
                  + Model.reference("Pet")
                  + "\"}}}");
      assertThat(models(document)).isEqualTo(models(document));
    }

    @ParameterizedTest
    @CsvSource({"string, StringSchema", "integer, IntegerSchema", "'', Schema"})
    void are_ignored_if_api_gateway_creates_no_model_from_them(String type, String name) {
      String schema = type.isEmpty() ? "{}" : "{type: " + type + "}";
      String response =
          Documents.openApi(
              "paths: {/pets: {post: {responses: {201: {content: {text/plain: {schema: "
                  + schema
                  + "}}}}, "
                  + Documents.MOCK
                  + "}}}");

      assertThat(warnings(body(schema)))
          .containsExactly(
              "/paths/~1pets/get/requestBody/content/application~1json/schema: Unsupported model type '"
                  + name
                  + "' in request body of method 'GET /pets'. Ignoring.");
      assertThat(warnings(response))
          .containsExactly(
              "/paths/~1pets/post/responses/201/content/text~1plain/schema: Unsupported model type '"
                  + name
                  + "' in 201 response to method 'POST /pets'. Ignoring.");
    }

    @Test
    void of_swagger_apply_to_each_content_type_of_the_operation_or_the_document() {
      String document =
          Documents.swagger(
              """
              consumes: [text/xml]
              produces: [text/xml, application/json]
              paths:
                /pets:
                  post:
                    consumes: [application/json, text/json]
                    parameters: [{name: pet, in: body, schema: {$ref: '#/definitions/Pet'}}]
                    responses: {200: {schema: {$ref: '#/definitions/Pet'}}}
                    x-amazon-apigateway-integration: {type: mock}
              definitions: {Pet: {type: object}}
              """);

      assertThat(method(document).requestModels())
          .containsOnlyKeys("application/json", "text/json");
      assertThat(method(document).responses().get(0).models())
          .containsOnlyKeys("application/json", "text/xml");
      assertThat(method(document).requestParameters()).isEmpty();
    }
  }
}
