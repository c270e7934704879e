package gatewire.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Swagger 2.0.
 *
 * @see <a href="https://swagger.io/specification/v2/">Swagger 2.0</a>
 */
record Swagger20(Element root) implements Dialect {

  @Override
  public String schemaPrefix() {
    return "#/definitions/";
  }

  @Override
  public Map<String, Element> schemas() {
    return root.members("definitions");
  }

  @Override
  public Map<String, Element> securitySchemes() {
    return root.members("securityDefinitions");
  }

  @Override
  public Optional<String> basePath() {
    return root.text("basePath");
  }

  @Override
  public Optional<Element> endpoint() {
    return Optional.of(root);
  }

  @Override
  public Map<String, Element> requestSchemas(Element operation, List<Element> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.json().path("in").asText().equals("body"))
        .findFirst()
        .flatMap(body -> body.get("schema"))
        .map(schema -> byContentType(operation, "consumes", schema))
        .orElse(Map.of());
  }

  @Override
  public Map<String, Element> responseSchemas(Element operation, Element response) {
    return response
        .get("schema")
        .map(schema -> byContentType(operation, "produces", schema))
        .orElse(Map.of());
  }

  /**
   * One schema for each content type of the operation, or of the document, or of nobody, which is
   * JSON.
   */
  private Map<String, Element> byContentType(Element operation, String list, Element schema) {
    List<String> types = operation.has(list) ? operation.texts(list) : root.texts(list);
    Map<String, Element> schemas = new LinkedHashMap<>();
    (types.isEmpty() ? List.of("application/json") : types)
        .forEach(type -> schemas.put(type, schema));
    return schemas;
  }
}
