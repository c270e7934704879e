package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Combines several schemas that apply to the same value into one. */
final class SchemaUnion {

  private SchemaUnion() {}

  /** Returns the schema combined with all schemas under one of its keywords. */
  static JsonNode of(JsonNode schema, String keyword, UnaryOperator<JsonNode> resolved) {
    ObjectNode union = JsonNodeFactory.instance.objectNode();
    schema.path(keyword).forEach(part -> add(union, resolved.apply(part)));
    if (schema.path(keyword).size() > 1) {
      // The example of a part does not show the other parts.
      union.remove(List.of("example", "examples", "default"));
    }
    add(union, without(schema, keyword));
    return union;
  }

  /** Returns the schema without a keyword, combined with another schema. */
  static JsonNode with(JsonNode schema, String keyword, JsonNode other) {
    ObjectNode union = JsonNodeFactory.instance.objectNode();
    add(union, other);
    add(union, without(schema, keyword));
    return union;
  }

  private static JsonNode without(JsonNode schema, String keyword) {
    return ((ObjectNode) schema.deepCopy()).without(keyword);
  }

  private static void add(ObjectNode union, JsonNode schema) {
    schema
        .properties()
        .forEach(
            member -> {
              JsonNode before = union.get(member.getKey());
              if (before instanceof ObjectNode object && member.getValue().isObject()) {
                ObjectNode both = object.deepCopy();
                both.setAll((ObjectNode) member.getValue());
                union.set(member.getKey(), both);
              } else if (before instanceof ArrayNode array && !member.getKey().equals("enum")) {
                ArrayNode both = array.deepCopy();
                member.getValue().forEach(both::add);
                union.set(member.getKey(), both);
              } else {
                union.set(member.getKey(), member.getValue());
              }
            });
  }
}
