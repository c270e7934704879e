package gatewire.openapi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.InvalidDocumentException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The differences between the two versions of the specification. */
interface Dialect {

  /** Returns the prefix of a reference to a schema of the document. */
  String schemaPrefix();

  /** Returns the full form of a reference to a schema. */
  default String reference(String written) {
    return written;
  }

  Map<String, DocumentNode> schemas();

  Map<String, DocumentNode> securitySchemes();

  /** Returns the base path of the document's paths. */
  Optional<String> basePath();

  /** Returns the object that contains the extension for the endpoint's configuration. */
  Optional<DocumentNode> endpoint();

  /** Returns the attributes of an operation; API Gateway warns about all others. */
  Set<String> operationAttributes();

  /** Returns the attributes of the document's root; API Gateway warns about all others. */
  Set<String> documentAttributes();

  /** Whether a parameter is the request body; OpenAPI 3.0 declares the body elsewhere. */
  boolean isBody(DocumentNode parameter);

  /** Returns the schemas of an operation's request body by content type. */
  Map<String, DocumentNode> requestSchemas(DocumentNode operation, List<DocumentNode> parameters);

  /** Returns the schemas of a response's body by content type. */
  Map<String, DocumentNode> responseSchemas(DocumentNode operation, DocumentNode response);

  /** Returns the objects with a response body's schema and examples, by content type. */
  Map<String, JsonNode> responseContent(DocumentNode operation, DocumentNode response);

  /**
   * Returns the dialect of the document's version.
   *
   * @throws InvalidDocumentException if API Gateway does not import the version. A contract may
   *     also be of OpenAPI 3.1, which can be converted to 3.0
   */
  static Dialect of(DocumentNode root, ReadMode reading) {
    String openapi = root.json().path("openapi").asText();
    String swagger = root.json().path("swagger").asText();
    boolean newer = openapi.startsWith("3.1");
    if (openapi.startsWith("3.0") || newer && reading == ReadMode.CONTRACT) {
      return new OpenApi30(root);
    } else if (swagger.equals("2.0")) {
      return new Swagger20(root);
    }
    if (newer) {
      throw new InvalidDocumentException(
          "API Gateway imports OpenAPI 3.0 and Swagger 2.0, not '%s'. A program can read it as its contract with OpenApi.read; then './mvnw -Pexport' writes it as 3.0."
              .formatted(openapi));
    }
    throw new InvalidDocumentException(
        openapi.isEmpty() && swagger.isEmpty()
            ? "The document has neither 'openapi: 3.0.x' nor 'swagger: \"2.0\"'."
            : "Version '%s' is neither OpenAPI 3.0 nor Swagger 2.0."
                .formatted(openapi.isEmpty() ? swagger : openapi));
  }
}
