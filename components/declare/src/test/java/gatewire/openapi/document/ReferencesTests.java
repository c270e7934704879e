package gatewire.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.openapi.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTests {

  private static String withParameter(String reference, String components) {
    return Documents.get("/pets", "parameters: [{$ref: '" + reference + "'}]", Documents.MOCK)
        + "components: {parameters: {"
        + components
        + "}}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/parameters/page | page: {name: page, in: query}",
        "#/components/parameters/other | other: {$ref: '#/components/parameters/page'}, page: {name: page, in: query}",
        "#/components/parameters/a~1b | a/b: {name: page, in: query}",
        "#/components/parameters/a%20b+c | a b+c: {name: page, in: query}",
      })
  void are_followed_within_the_document(String reference, String components) {
    assertThat(Documents.method(withParameter(reference, components)).requestParameters())
        .containsOnlyKeys(new RequestParameter(ParameterLocation.QUERYSTRING, "page"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "common.yaml#/page | /paths/~1pets/get/parameters/0: reference 'common.yaml#/page' leads out of the document; copy its target into the document",
        "#/components/parameters/none | /paths/~1pets/get/parameters/0: reference '#/components/parameters/none' has no target in the document",
        "#/components/parameters/a | /paths/~1pets/get/parameters/0: reference '#/components/parameters/a' leads back to itself",
        "#/%ZZ | /paths/~1pets/get/parameters/0: reference '#/%ZZ' leads out of the document; copy its target into the document",
      })
  void that_cannot_be_followed_are_reported(String reference, String message) {
    String circle =
        "a: {$ref: '#/components/parameters/b'}, b: {$ref: '#/components/parameters/a'}";

    assertThat(Documents.unparsed(withParameter(reference, circle))).containsExactly(message);
  }

  @Test
  void may_refer_to_path_items_bodies_and_responses() {
    String document =
        Documents.openApi(
            """
            paths:
              /pets: {$ref: '#/components/x-items/pets'}
            components:
              x-items:
                pets:
                  post:
                    requestBody: {$ref: '#/components/requestBodies/Pet'}
                    responses: {200: {$ref: '#/components/responses/Pet'}}
                    x-amazon-apigateway-integration: {type: mock}
              requestBodies:
                Pet: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses:
                Pet: {headers: {ETag: {}}, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              schemas: {Pet: {type: object}}
            """);

    assertThat(Documents.method(document).route()).isEqualTo("POST /pets");
    assertThat(Documents.method(document).requestModels()).containsEntry("application/json", "Pet");
    assertThat(Documents.method(document).responses().get(0).headers()).containsExactly("ETag");
    assertThat(Documents.method(document).responses().get(0).models())
        .containsEntry("application/json", "Pet");
  }
}
