package gatewire.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Says an OpenAPI schema in JSON Schema draft 4, which API Gateway's models are in: it refuses
 * others' keywords with "Invalid model schema specified. Unsupported keyword(s)".
 */
final class DraftSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What only OpenAPI has, and what says nothing about a value. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "nullable",
          "discriminator",
          "readOnly",
          "writeOnly",
          "xml",
          "externalDocs",
          "example",
          "examples",
          "deprecated");

  /** Keywords whose members are named by the author and are schemas each. */
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "definitions", "dependencies");

  /** Keywords whose value is data. */
  private static final Set<String> DATA = Set.of("enum", "default", "required", "type");

  private DraftSchema() {}

  static JsonNode of(JsonNode schema) {
    if (schema instanceof ArrayNode several) {
      ArrayNode all = NODES.arrayNode();
      several.forEach(one -> all.add(of(one)));
      return all;
    } else if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    ObjectNode draft = NODES.objectNode();
    schema
        .properties()
        .forEach(
            member -> {
              String keyword = member.getKey();
              if (!LEFT_OUT.contains(keyword) && !keyword.startsWith("x-")) {
                draft.set(keyword, value(keyword, member.getValue()));
              }
            });
    return schema.path("nullable").asBoolean() ? orNull(draft) : draft;
  }

  private static JsonNode value(String keyword, JsonNode value) {
    if (DATA.contains(keyword)) {
      return value;
    } else if (NAMED_SCHEMAS.contains(keyword) && value.isObject()) {
      ObjectNode named = NODES.objectNode();
      value.properties().forEach(one -> named.set(one.getKey(), of(one.getValue())));
      return named;
    }
    return of(value);
  }

  /** A list of types would do as well, but no OpenAPI document could hold it. */
  private static ObjectNode orNull(ObjectNode draft) {
    ObjectNode either = NODES.objectNode();
    ArrayNode alternatives = either.putArray("anyOf").add(draft);
    alternatives.addObject().putArray("enum").addNull();
    return either;
  }
}
