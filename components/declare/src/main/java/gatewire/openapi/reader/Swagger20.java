package gatewire.openapi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gatewire.openapi.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * * The dialect of Swagger 2.0. *
 *
 * @see <a href="https://swagger.io/specification/v2/">Swagger 2.0</a>
 */
record Swagger20(DocumentNode root) implements Dialect {

  private static final Set<String> DOCUMENT =
      Set.of(
          "swagger",
          "info",
          "host",
          "basePath",
          "schemes",
          "consumes",
          "produces",
          "paths",
          "definitions",
          "parameters",
          "responses",
          "securityDefinitions",
          "security",
          "tags",
          "externalDocs");
  private static final Set<String> OPERATION =
      Set.of(
          "tags",
          "summary",
          "description",
          "externalDocs",
          "operationId",
          "parameters",
          "responses",
          "deprecated",
          "security",
          "consumes",
          "produces",
          "schemes");

  @Override
  public String schemaPrefix() {
    return "#/definitions/";
  }

  /** A Swagger document may name a schema alone: {@code $ref: Pet}. */
  @Override
  public String reference(String written) {
    boolean isName = !written.isEmpty() && written.chars().noneMatch(c -> "#/.:".indexOf(c) >= 0);
    return isName ? schemaPrefix() + written : written;
  }

  @Override
  public Map<String, DocumentNode> schemas() {
    return root.members("definitions");
  }

  @Override
  public Map<String, DocumentNode> securitySchemes() {
    return root.members("securityDefinitions");
  }

  @Override
  public Optional<String> basePath() {
    return root.string("basePath");
  }

  @Override
  public Optional<DocumentNode> endpoint() {
    return Optional.of(root);
  }

  @Override
  public Set<String> operationAttributes() {
    return OPERATION;
  }

  @Override
  public Set<String> documentAttributes() {
    return DOCUMENT;
  }

  @Override
  public boolean isBody(DocumentNode parameter) {
    return parameter.json().path("in").asText().equals("body");
  }

  @Override
  public Map<String, DocumentNode> requestSchemas(
      DocumentNode operation, List<DocumentNode> parameters) {
    return parameters.stream()
        .filter(this::isBody)
        .findFirst()
        .flatMap(body -> body.get("schema"))
        .map(schema -> byContentType(operation, "consumes", schema))
        .orElse(Map.of());
  }

  @Override
  public Map<String, DocumentNode> responseSchemas(DocumentNode operation, DocumentNode response) {
    return response
        .get("schema")
        .map(schema -> byContentType(operation, "produces", schema))
        .orElse(Map.of());
  }

  @Override
  public Map<String, JsonNode> responseContent(DocumentNode operation, DocumentNode response) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    responseSchemas(operation, response)
        .forEach(
            (type, schema) ->
                content.put(
                    type, JsonNodeFactory.instance.objectNode().set("schema", schema.json())));
    response
        .members("examples")
        .forEach(
            (type, example) ->
                content.put(
                    type, JsonNodeFactory.instance.objectNode().set("example", example.json())));
    return content;
  }

  /**
   * Returns the schema for each content type of the operation. They default to those of the
   * document, and then to JSON.
   */
  private Map<String, DocumentNode> byContentType(
      DocumentNode operation, String list, DocumentNode schema) {
    List<String> types = operation.has(list) ? operation.strings(list) : root.strings(list);
    Map<String, DocumentNode> schemas = new LinkedHashMap<>();
    (types.isEmpty() ? List.of("application/json") : types)
        .forEach(type -> schemas.put(type, schema));
    return schemas;
  }
}
