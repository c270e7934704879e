package gatewire.openapi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.InvalidDocumentException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the two versions of the specification keep the same things. */
interface Dialect {

  /** What a reference to a schema of the document starts with. */
  String schemaPrefix();

  Map<String, DocumentNode> schemas();

  Map<String, DocumentNode> securitySchemes();

  /** The path that the document's own paths are relative to. */
  Optional<String> basePath();

  /** Where the extension for the endpoint's configuration stands. */
  Optional<DocumentNode> endpoint();

  /** What an operation can have; anything else is a mistake that API Gateway warns of. */
  Set<String> operationAttributes();

  /** What a document can have at its root; anything else is a mistake that API Gateway warns of. */
  Set<String> documentAttributes();

  /** Whether a parameter is the request body, which the later version has elsewhere. */
  boolean isBody(DocumentNode parameter);

  /** The schemas of an operation's request body by content type. */
  Map<String, DocumentNode> requestSchemas(DocumentNode operation, List<DocumentNode> parameters);

  /** The schemas of a response's body by content type. */
  Map<String, DocumentNode> responseSchemas(DocumentNode operation, DocumentNode response);

  /** What holds a response body's schema and examples, by content type. */
  Map<String, JsonNode> responseContent(DocumentNode operation, DocumentNode response);

  /**
   * The dialect that the document says it is in.
   *
   * @throws InvalidDocumentException when it says none that API Gateway imports, or, as a contract,
   *     none that can be said in one of those
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
          "API Gateway imports OpenAPI 3.0 and Swagger 2.0, not '%s'. A program can take it as its contract: OpenApi.read, then './mvnw -Pexport' writes it in 3.0."
              .formatted(openapi));
    }
    throw new InvalidDocumentException(
        openapi.isEmpty() && swagger.isEmpty()
            ? "The document has neither 'openapi: 3.0.x' nor 'swagger: \"2.0\"'."
            : "Version '%s' is neither OpenAPI 3.0 nor Swagger 2.0."
                .formatted(openapi.isEmpty() ? swagger : openapi));
  }
}
