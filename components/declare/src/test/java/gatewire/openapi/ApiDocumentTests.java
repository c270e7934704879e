package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.openapi.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTests {

  private static final String YAML =
      Documents.openApi(Documents.operation("/pets/{petId}", Documents.MOCK));
  private static final String JSON =
      """
      {"openapi": "3.0.1", "info": {"title": "pets", "version": "1"},
       "paths": {"/pets/{petId}": {"get": {"responses": {},
         "x-amazon-apigateway-integration": {"type": "mock"}}}}}
      """;

  @Nested
  class Reads {
    @Test
    void json_and_yaml() {
      assertThat(ApiDocument.read(JSON)).isEqualTo(ApiDocument.read(YAML));
    }

    @Test
    void a_json_or_yaml_file(@TempDir Path folder) throws IOException {
      Path yaml = Files.writeString(folder.resolve("pets.yaml"), YAML);
      Path json = Files.writeString(folder.resolve("pets.json"), "\uFEFF" + JSON);

      assertThat(ApiDocument.read(yaml)).isEqualTo(ApiDocument.read(json));
      assertThat(ApiDocument.read(yaml).api().methods()).hasSize(1);
    }

    @Test
    void the_same_api_in_both_versions() {
      String paths =
          """
          paths:
            /pets/{petId}:
              parameters: [{name: page, in: query, type: string}]
              post:
                operationId: addPet
                security: [{guard: []}]
                %s
                responses:
                  200:
                    description: ok
                    headers: {ETag: {type: string}}
                    %s
                x-amazon-apigateway-integration: {type: mock}
          """;
      String pet = "{type: object, properties: {owner: {$ref: '#/%s/Owner'}}}";
      String guard =
          """
          guard:
            type: apiKey
            name: X-Token
            in: header
            x-amazon-apigateway-authorizer: {type: token, authorizerUri: arn}
          """;
      String swagger =
          Documents.swagger(
              paths.formatted(
                      "parameters: [{name: pet, in: body, schema: {$ref: '#/definitions/Pet'}}]",
                      "schema: {$ref: '#/definitions/Pet'}")
                  + "definitions:\n  Owner: {type: object}\n  Pet: "
                  + pet.formatted("definitions")
                  + "\nsecurityDefinitions:\n"
                  + guard.indent(2));
      String openApi =
          Documents.openApi(
              paths.formatted(
                      "requestBody: {content: {application/json: {schema: {$ref:"
                          + " '#/components/schemas/Pet'}}}}",
                      "content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}")
                  + "components:\n  schemas:\n    Owner: {type: object}\n    Pet: "
                  + pet.formatted("components/schemas")
                  + "\n  securitySchemes:\n"
                  + guard.indent(4));

      assertThat(ApiDocument.read(swagger)).isEqualTo(ApiDocument.read(openApi));
      assertThat(ApiDocument.read(swagger).api().unparsed()).isEmpty();
      assertThat(Documents.method(swagger).requestModels())
          .containsExactly(Map.entry("application/json", "Pet"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"openapi\": \"3.0.1\", \"paths\": {}, \"info\": {\"title\": \"a\", \"title\": \"b\"}} | Line 1, column 65: Duplicate field 'title'",
        "openapi: 3.0.1\\npaths: {}\\ninfo:\\n  title: a\\n  title: b | Line 5, column 3: Duplicate field 'title'",
      })
  void reads_the_last_of_two_members_of_one_name_with_a_warning(String text, String problem) {
    ApiDocument document = ApiDocument.read(text.replace("\\n", "\n"));

    assertThat(document.api().name()).isEqualTo("b");
    assertThat(document.warnings())
        .extracting(Object::toString)
        .contains(
            ": "
                + problem
                + ". The last one is read here, but API Gateway does not document which one it uses: remove one.");
  }

  @Nested
  class Rejects {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"openapi\": | Line 1, column 12: Unexpected end-of-input within/between Object entries",
          "{\"openapi\": \"3.0.1\"} {} | Line 1, column 22: There is more after the document's end",
          "openapi: 3.0.1\\n--- | Line 2, column 1: but found another document",
          "openapi: [ | Line 1, column 11: expected the node content, but found '<stream end>'",
          "just text | The document is not a JSON or YAML object.",
          "[1, 2] | The document is not a JSON or YAML object.",
          "`` | The document is not a JSON or YAML object.",
          "{\"paths\": {}} | The document has neither 'openapi: 3.0.x' nor 'swagger: \"2.0\"'.",
          "openapi: 3.1.0 | API Gateway imports OpenAPI 3.0 and Swagger 2.0, not '3.1.0'.",
          "swagger: '1.2' | Version '1.2' is neither OpenAPI 3.0 nor Swagger 2.0.",
        })
    void an_invalid_document_with_a_message_of_one_line(String text, String reason) {
      assertThatThrownBy(() -> ApiDocument.read(text.replace("\\n", "\n")))
          .isInstanceOf(InvalidDocumentException.class)
          .message()
          .startsWith("Invalid OpenAPI input. " + reason)
          .doesNotContain("\n");
    }

    @Test
    void an_invalid_file_with_its_name_at_the_start(@TempDir Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("pets.yaml"), "swagger: 3");

      assertThatThrownBy(() -> ApiDocument.read(file))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessage(
              file
                  + ": Invalid OpenAPI input. Version '3' is neither OpenAPI 3.0 nor Swagger 2.0.");
    }

    @Test
    void a_file_that_does_not_exist(@TempDir Path folder) {
      Path file = folder.resolve("pets.yaml");

      assertThatThrownBy(() -> ApiDocument.read(file))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessage(file + ": Invalid OpenAPI input. The file does not exist.");
    }

    @Test
    void a_file_that_is_not_encoded_in_utf_8(@TempDir Path folder) throws IOException {
      Path file = Files.write(folder.resolve("pets.yaml"), new byte[] {(byte) 0xC3, 0x28});

      assertThatThrownBy(() -> ApiDocument.read(file))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessage(file + ": Invalid OpenAPI input. The file is not encoded in UTF-8.");
    }
  }
}
