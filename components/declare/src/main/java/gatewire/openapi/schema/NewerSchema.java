package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Converts keywords of OpenAPI 3.1's schemas, which are in JSON Schema 2020-12, to draft 4 if draft
 * 4 does not have them or defines them differently.
 */
final class NewerSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String> BOUNDS =
      Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

  private NewerSchema() {}

  /** Returns the converted schema; schemas within it stay unchanged. */
  static ObjectNode of(ObjectNode schema) {
    ObjectNode older = schema.deepCopy();
    if (older.has("const")) {
      older.putArray("enum").add(older.remove("const"));
    }
    if (older.has("dependentRequired")) {
      older.set("dependencies", older.remove("dependentRequired"));
    }
    BOUNDS.forEach((exclusive, bound) -> exclude(older, exclusive, bound));
    if (older.path("type").asText().equals("null")) {
      older.remove("type");
      older.putArray("enum").addNull();
    } else if (older.path("type") instanceof ArrayNode types) {
      oneOf(older, types);
    }
    return older;
  }

  /**
   * Converts an exclusive bound, which is a number in 2020-12, and a flag of the inclusive bound in
   * draft 4.
   */
  private static void exclude(ObjectNode schema, String exclusive, String bound) {
    JsonNode excluded = schema.path(exclusive);
    if (!excluded.isNumber()) {
      return;
    }
    schema.remove(exclusive);
    JsonNode included = schema.path(bound);
    int stricter = bound.equals("minimum") ? 1 : -1;
    if (included.isNumber()
        && included.decimalValue().compareTo(excluded.decimalValue()) * stricter > 0) {
      return;
    }
    schema.set(bound, excluded);
    schema.put(exclusive, true);
  }

  /**
   * Converts several types to alternatives, because OpenAPI 3.0 does not allow a list of types.
   * {@code null} among them becomes {@code nullable}.
   */
  private static void oneOf(ObjectNode schema, ArrayNode types) {
    schema.remove("type");
    ArrayNode others = NODES.arrayNode();
    for (JsonNode type : types) {
      if (type.asText().equals("null")) {
        schema.put("nullable", true);
      } else {
        others.addObject().set("type", type);
      }
    }
    if (others.size() == 1) {
      schema.set("type", others.get(0).get("type"));
    } else if (others.size() > 1) {
      schema.withArray("/allOf").addObject().set("anyOf", others);
    } else if (schema.has("nullable")) {
      schema.remove("nullable");
      schema.putArray("enum").addNull();
    }
  }
}
