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
 * Reads schemas as models. A schema keeps its text; its references become those of API Gateway.
 * Schemas that an operation has in place become models of a generated name, as in API Gateway.
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
                    "schemas '%s' and '%s' are both model '%s', of whose name only letters and digits stay: rename one of them",
                    other.name(), name, allowed(name));
              }
            });
    declared.forEach(this::declare);
  }

  /** The document's own models in their order, then those of schemas in place as they were met. */
  List<Model> models() {
    return new ArrayList<>(models.values());
  }

  /** The models of a body's schemas by content type. */
  Map<String, String> names(Map<String, DocumentNode> schemas, String where) {
    Map<String, String> names = new LinkedHashMap<>();
    schemas.forEach((type, schema) -> name(schema, where).ifPresent(name -> names.put(type, name)));
    return names;
  }

  private void declare(String name, DocumentNode schema) {
    if (!name.matches(ALPHANUMERIC)) {
      schema.unparsed("Model name must be alphanumeric: %s", name);
    } else if (schema.isObject()) {
      models.put(name, new Model(name, JSON, text(schema)));
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
        .flatMap(inPlace -> inPlace(inPlace, where));
  }

  private Optional<String> known(DocumentNode schema, String name) {
    if (!models.containsKey(name)) {
      schema.warn("Reference to model '%s' not found. Ignoring.", name);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private Optional<String> inPlace(DocumentNode schema, String where) {
    Optional<String> unsupported = unsupportedType(schema);
    if (unsupported.isPresent()) {
      schema.warn("Unsupported model type '%s' in %s. Ignoring.", unsupported.get(), where);
      return Optional.empty();
    }
    String text = text(schema);
    String digest = digest(text);
    int length = 6;
    while (isAnother("MODEL" + digest.substring(0, length), text)) {
      length++;
    }
    String name = "MODEL" + digest.substring(0, length);
    models.put(name, new Model(name, JSON, text));
    return Optional.of(name);
  }

  private boolean isAnother(String name, String text) {
    return models.containsKey(name) && !models.get(name).schema().equals(text);
  }

  /** The type in AWS's words, where API Gateway makes no model of a schema in place. */
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

  private String text(DocumentNode schema) {
    JsonNode json =
        reading == ReadMode.CONTRACT
            ? DraftSchema.of(schema.json(), keyword -> warnOfLost(schema, keyword))
            : schema.json();
    return SchemaReferences.rewrite(json, reference -> canonical(schema, reference)).toString();
  }

  private static void warnOfLost(DocumentNode schema, String keyword) {
    schema.warn(
        "JSON Schema draft 4, which models are in, has no '%s': it is left out, so that bodies are not validated by it.",
        keyword);
  }

  private String canonical(DocumentNode schema, String reference) {
    Optional<String> name = modelName(reference);
    if (name.isPresent() && !declared.containsKey(name.get())) {
      schema.unparsed("Reference to model '%s' not found.", name.get());
    } else if (name.isEmpty()) {
      // AWS's words; it takes references to whole models and to nothing else.
      schema.unparsed(
          "Model reference must be in canonical form: '%s' names no model of the document",
          reference);
    }
    return name.map(Model::reference).orElse(reference);
  }

  /** The model that a reference names, in the document's spelling or in API Gateway's own. */
  private Optional<String> modelName(String reference) {
    String prefix = dialect.schemaPrefix();
    boolean local = reference.startsWith(prefix) && reference.indexOf('/', prefix.length()) < 0;
    return local
        ? Optional.of(allowed(reference.substring(prefix.length())))
        : Model.referenced(reference);
  }

  /** The name that the model of a schema gets. */
  private String allowed(String name) {
    return reading == ReadMode.CONTRACT ? name.replaceAll("[^A-Za-z0-9]", "") : name;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
