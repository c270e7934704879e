package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Says in draft 4 what schemas of OpenAPI 3.1, which are in JSON Schema 2020-12, say in keywords
 * that draft 4 does not have or means otherwise.
 */
final class NewerSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String> BOUNDS =
      Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

  private NewerSchema() {}

  /** The schema itself; what is within it is another matter. */
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
   * A bound that is left out is a number of its own there, and a flag beside the other one here.
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
   * Several types become alternatives, as no document of OpenAPI 3.0 could hold a list of them;
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
