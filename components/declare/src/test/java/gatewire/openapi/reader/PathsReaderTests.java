package gatewire.openapi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Method;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.Documents;
import org.junit.jupiter.api.Test;

class PathsReaderTests {

  private static final String NO_RESPONSES = "responses: {}, " + Documents.MOCK;

  @Test
  void keep_the_order_of_the_document() {
    String document =
        Documents.openApi(
            """
            paths:
              /b: {post: {%1$s}, get: {%1$s}}
              /a: {x-amazon-apigateway-any-method: {%1$s}, head: {%1$s}, patch: {%1$s}}
              x-note: ignored
              /: {options: {%1$s}, put: {%1$s}, delete: {%1$s}}
            """
                .formatted(NO_RESPONSES.replace("integration: ", "integration: ")));

    assertThat(ApiDocument.read(document).api().methods())
        .extracting(Method::route)
        .containsExactly(
            "POST /b", "GET /b", "ANY /a", "HEAD /a", "PATCH /a", "OPTIONS /", "PUT /", "DELETE /");
    assertThat(Documents.unparsed(document)).isEmpty();
    assertThat(Documents.warnings(document)).isEmpty();
  }

  @Test
  void report_a_path_that_api_gateway_rejects() {
    assertThat(Documents.unparsed(Documents.get("/pets/{petId}.json", Documents.MOCK)))
        .containsExactly(
            "/paths/~1pets~1{petId}.json: path '/pets/{petId}.json': segment '{petId}.json' is neither a"
                + " name (letters, digits, . _ : , $ -) nor a whole-segment parameter such as {id} or"
                + " {key+}");
  }

  @Test
  void report_an_HTTP_method_that_api_gateway_does_not_support() {
    assertThat(
            Documents.unparsed(
                Documents.openApi("paths: {/pets: {trace: {responses: {}, x-a: {}}}}")))
        .containsExactly(
            "/paths/~1pets/trace: HTTP method 'trace' is not one of GET, PUT, POST, DELETE, PATCH, OPTIONS,"
                + " HEAD, ANY");
  }

  @Test
  void report_an_operation_that_is_not_an_object_and_ignore_such_a_path() {
    String document = Documents.openApi("paths: {/pets: {get: later}, /toys: later}");

    assertThat(Documents.unparsed(document))
        .containsExactly("/paths/~1pets/get: an operation must be an object");
    assertThat(Documents.warnings(document))
        .containsExactly("/paths/~1toys: '/toys' must be an object, but is a string. Ignoring.");
  }

  @Test
  void report_a_method_without_an_integration() {
    assertThat(Documents.unparsed(Documents.get("/pets")))
        .containsExactly(
            "/paths/~1pets/get: method 'GET /pets' has no x-amazon-apigateway-integration: API Gateway"
                + " imports it and then deploys nothing (\"No integration defined for method\"). If a program provides the backends, it reads the document with OpenApi.read");
  }

  @Test
  void warn_about_unknown_attributes() {
    assertThat(
            Documents.warnings(
                Documents.openApi(
                    """
                    path: {}
                    paths:
                      pets: {get: {}}
                      /pets: {gett: {}, summary: pets, get: {paramters: [], x-amazon-apigateway-integration: {type: mock}}}
                    """)))
        .containsExactly(
            "/path: Parse issue: attribute path is unexpected",
            "/paths/pets: Parse issue: attribute paths. Resource pets should start with /",
            "/paths/~1pets/gett: Parse issue: attribute paths.'/pets'.gett is unexpected",
            "/paths/~1pets/get/paramters: Parse issue: attribute paths.'/pets'(get).paramters is"
                + " unexpected");
    assertThat(Documents.warnings(Documents.openApi("")))
        .containsExactly(": Parse issue: attribute paths is missing");
  }
}
