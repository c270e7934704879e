package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.openapi.document.References;
import java.util.function.UnaryOperator;

/**
 * Rewrites the references within a schema, which have different forms in documents and in API
 * Gateway.
 */
public final class SchemaReferences {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SchemaReferences() {}

  /**
   * Returns a copy of the schema with each {@code $ref} changed. A property of the name {@code
   * $ref} is a schema and never a string, so it is not mistaken for a reference.
   */
  public static JsonNode rewrite(JsonNode schema, UnaryOperator<String> references) {
    if (schema instanceof ObjectNode object) {
      ObjectNode copy = NODES.objectNode();
      object
          .properties()
          .forEach(
              member ->
                  copy.set(
                      member.getKey(),
                      member.getKey().equals(References.REF) && member.getValue().isTextual()
                          ? NODES.textNode(references.apply(member.getValue().textValue()))
                          : rewrite(member.getValue(), references)));
      return copy;
    } else if (schema instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array.forEach(element -> copy.add(rewrite(element, references)));
      return copy;
    }
    return schema;
  }
}
