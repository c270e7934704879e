package gatewire.openapi.reader;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.schema.DraftSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dialect of OpenAPI 3.0, and of 3.1 except for its schemas, which {@link DraftSchema}
 * converts.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3">OpenAPI 3.0.3</a>
 */
record OpenApi30(DocumentNode root) implements Dialect {

  private static final String BASE_PATH = "basePath";
  private static final Set<String> DOCUMENT =
      Set.of(
          "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs");
  private static final Set<String> DOCUMENT_31 =
      Stream.concat(DOCUMENT.stream(), Stream.of("jsonSchemaDialect", "webhooks"))
          .collect(toUnmodifiableSet());
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
          "requestBody",
          "callbacks",
          "servers");

  @Override
  public String schemaPrefix() {
    return "#/components/schemas/";
  }

  @Override
  public Map<String, DocumentNode> schemas() {
    return root.object("components")
        .map(components -> components.members("schemas"))
        .orElse(Map.of());
  }

  @Override
  public Map<String, DocumentNode> securitySchemes() {
    return root.object("components")
        .map(components -> components.members("securitySchemes"))
        .orElse(Map.of());
  }

  /**
   * Returns the first server's variable {@code basePath} if the server's URL does not contain it,
   * otherwise the path of the URL with the variable inserted.
   */
  @Override
  public Optional<String> basePath() {
    return endpoint()
        .flatMap(
            server -> {
              String url = server.string("url").orElse("");
              Optional<String> variable =
                  server
                      .object("variables")
                      .flatMap(v -> v.object(BASE_PATH))
                      .flatMap(v -> v.string("default"));
              String placeholder = "{" + BASE_PATH + "}";
              return variable.isPresent() && !url.contains(placeholder)
                  ? variable
                  : Optional.of(
                      path(
                          url.replace(
                              "/" + placeholder,
                              "/" + variable.orElse("").replaceFirst("^/", ""))));
            });
  }

  @Override
  public Optional<DocumentNode> endpoint() {
    Optional<DocumentNode> servers = root.get("servers");
    if (servers.filter(one -> one.json().isObject()).isPresent()) {
      // Documents of AWS's own samples have a single server without the array; AWS imports them.
      return servers;
    }
    return root.elements("servers").stream().findFirst();
  }

  @Override
  public Set<String> operationAttributes() {
    return OPERATION;
  }

  @Override
  public Set<String> documentAttributes() {
    return root.json().path("openapi").asText().startsWith("3.0") ? DOCUMENT : DOCUMENT_31;
  }

  @Override
  public boolean isBody(DocumentNode parameter) {
    return false;
  }

  @Override
  public Map<String, DocumentNode> requestSchemas(
      DocumentNode operation, List<DocumentNode> parameters) {
    return operation.object("requestBody").map(OpenApi30::content).orElse(Map.of());
  }

  @Override
  public Map<String, DocumentNode> responseSchemas(DocumentNode operation, DocumentNode response) {
    return content(response);
  }

  @Override
  public Map<String, JsonNode> responseContent(DocumentNode operation, DocumentNode response) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    response.members("content").forEach((type, media) -> content.put(type, media.json()));
    return content;
  }

  private static Map<String, DocumentNode> content(DocumentNode body) {
    Map<String, DocumentNode> schemas = new LinkedHashMap<>();
    body.members("content")
        .forEach(
            (type, media) -> media.get("schema").ifPresent(schema -> schemas.put(type, schema)));
    return schemas;
  }

  private static String path(String url) {
    String rest = url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
    return rest.startsWith("/") ? rest : "/" + rest;
  }
}
