package gatewire.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas of an API's models by name. */
final class SchemaModels {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOCAL = "#/definitions/";

  private final Map<String, JsonNode> schemas = new HashMap<>();

  private SchemaModels() {}

  static SchemaModels of(RestApi api) {
    SchemaModels models = new SchemaModels();
    for (Model model : api.models()) {
      models.schemas.put(model.name(), parse(model.schema()));
    }
    return models;
  }

  /** Returns the schema of a model; AWS's own models {@code Empty} and {@code Error} accept any. */
  Schema schema(String model) {
    JsonNode schema = schemas.getOrDefault(model, JSON.createObjectNode());
    return Schema.of(schema, this);
  }

  /** Returns the schema that a reference refers to, or the schema itself. */
  JsonNode follow(JsonNode schema) {
    JsonNode target = schema;
    Set<String> followed = new HashSet<>();
    while (target.path("$ref").isTextual() && followed.add(target.path("$ref").asText())) {
      target = referenced(target.path("$ref").asText()).orElse(JSON.createObjectNode());
    }
    return target;
  }

  private Optional<JsonNode> referenced(String reference) {
    if (reference.startsWith(LOCAL)) {
      String name = reference.substring(LOCAL.length());
      return schemas.values().stream()
          .map(schema -> schema.path("definitions").path(name))
          .filter(JsonNode::isObject)
          .findFirst();
    }
    return Model.referenced(reference).map(schemas::get);
  }

  private static JsonNode parse(String schema) {
    try {
      JsonNode parsed = JSON.readTree(schema);
      return parsed instanceof ObjectNode ? parsed : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
