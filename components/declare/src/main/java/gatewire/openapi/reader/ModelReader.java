package gatewire.openapi.reader;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.model.Model;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.References;
import gatewire.openapi.schema.DraftSchema;
import gatewire.openapi.schema.SchemaReferences;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads schemas as models. A schema stays unchanged except for its references, which are converted
 * to API Gateway's form. Inline schemas of operations become models with a generated name, as in
 * API Gateway.
 */
final class ModelReader {

  private static final String JSON = "application/json";
  private static final String ALPHANUMERIC = "[A-Za-z0-9]+";

  private final Dialect dialect;
  private final ReadMode reading;
  private final Map<String, DocumentNode> declared;
  private final Map<String, Model> models = new LinkedHashMap<>();

  ModelReader(Dialect dialect, ReadMode reading) {
    this.dialect = dialect;
    this.reading = reading;
    this.declared = new LinkedHashMap<>();
    dialect
        .schemas()
        .forEach(
            (name, schema) -> {
              DocumentNode other = declared.putIfAbsent(allowed(name), schema);
              if (other != null) {
                schema.unparsed(
                    "schemas '%s' and '%s' would both become model '%s', because a model's name has only letters and digits: rename one of them",
                    other.name(), name, allowed(name));
              }
            });
    declared.forEach(this::declare);
  }

  /**
   * Returns the declared models in the document's order, then the models of inline schemas in the
   * order in which they were read.
   */
  List<Model> models() {
    return new ArrayList<>(models.values());
  }

  /** Returns the names of the models of a body's schemas by content type. */
  Map<String, String> names(Map<String, DocumentNode> schemas, String where) {
    Map<String, String> names = new LinkedHashMap<>();
    schemas.forEach((type, schema) -> name(schema, where).ifPresent(name -> names.put(type, name)));
    return names;
  }

  private void declare(String name, DocumentNode schema) {
    if (!name.matches(ALPHANUMERIC)) {
      schema.unparsed("Model name must be alphanumeric: %s", name);
    } else if (schema.isObject()) {
      models.put(name, new Model(name, JSON, json(schema)));
    }
  }

  private Optional<String> name(DocumentNode schema, String where) {
    String reference = schema.json().path(References.REF).asText();
    Optional<String> name = modelName(reference);
    if (name.isPresent()) {
      return known(schema, name.get());
    }
    return References.follow(schema)
        .filter(DocumentNode::isObject)
        .flatMap(inline -> inline(inline, where));
  }

  private Optional<String> known(DocumentNode schema, String name) {
    if (!models.containsKey(name)) {
      schema.warn("Reference to model '%s' not found. Ignoring.", name);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private Optional<String> inline(DocumentNode schema, String where) {
    Optional<String> unsupported = unsupportedType(schema);
    if (unsupported.isPresent()) {
      schema.warn("Unsupported model type '%s' in %s. Ignoring.", unsupported.get(), where);
      return Optional.empty();
    }
    String source = json(schema);
    String digest = digest(source);
    int length = 6;
    while (isAnother("MODEL" + digest.substring(0, length), source)) {
      length++;
    }
    String name = "MODEL" + digest.substring(0, length);
    models.put(name, new Model(name, JSON, source));
    return Optional.of(name);
  }

  private boolean isAnother(String name, String source) {
    return models.containsKey(name) && !models.get(name).schema().equals(source);
  }

  /**
   * Returns the type in AWS's words if API Gateway creates no model from an inline schema;
   * otherwise empty.
   */
  private static Optional<String> unsupportedType(DocumentNode schema) {
    String type = schema.json().path("type").asText();
    boolean composed =
        List.of("properties", "allOf", "anyOf", "oneOf").stream().anyMatch(schema::has);
    if (type.equals("object") || type.equals("array") || composed) {
      return Optional.empty();
    }
    return Optional.of(
        (type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
            + "Schema");
  }

  private String json(DocumentNode schema) {
    JsonNode json =
        reading == ReadMode.CONTRACT
            ? DraftSchema.of(schema.json(), keyword -> warnOfLost(schema, keyword))
            : schema.json();
    return SchemaReferences.rewrite(json, reference -> canonical(schema, reference)).toString();
  }

  private static void warnOfLost(DocumentNode schema, String keyword) {
    schema.warn(
        "Models are in JSON Schema draft 4, which does not have '%s': it is omitted, and bodies are not validated against it.",
        keyword);
  }

  private String canonical(DocumentNode schema, String reference) {
    Optional<String> name = modelName(reference);
    if (name.isPresent() && !declared.containsKey(name.get())) {
      reportMissing(schema, name.get());
    } else if (name.isEmpty()) {
      // The first part is in AWS's words. AWS accepts only references to whole models.
      schema.unparsed(
          "Model reference must be in canonical form: '%s' does not name a model of the document",
          reference);
    }
    return name.map(Model::reference).orElse(reference);
  }

  /** Reports a model that a schema refers to and the document does not have. */
  private void reportMissing(DocumentNode schema, String name) {
    if (reading == ReadMode.CONTRACT) {
      schema.unparsed("Reference to model '%s' not found.", name);
    } else {
      schema.warn("Reference to model '%s' not found. Ignoring.", name);
    }
  }

  /** Returns the model that a reference names, in the form of the document or of API Gateway. */
  private Optional<String> modelName(String written) {
    String reference = dialect.reference(written);
    String prefix = dialect.schemaPrefix();
    boolean local = reference.startsWith(prefix) && reference.indexOf('/', prefix.length()) < 0;
    return local
        ? Optional.of(allowed(reference.substring(prefix.length())))
        : Model.referenced(reference);
  }

  /** Returns the name of a schema's model. */
  private String allowed(String name) {
    return reading == ReadMode.CONTRACT ? name.replaceAll("[^A-Za-z0-9]", "") : name;
  }

  private static String digest(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
