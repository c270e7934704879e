package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.openapi.document.References;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Converts an OpenAPI schema to JSON Schema draft 4, the language of API Gateway's models. API
 * Gateway rejects other keywords with "Invalid model schema specified. Unsupported keyword(s)".
 */
public final class DraftSchema {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> DRAFT_4 =
      Set.of(
          ("title description default format type enum required properties patternProperties"
                  + " additionalProperties items additionalItems allOf anyOf oneOf not definitions"
                  + " dependencies multipleOf maximum exclusiveMaximum minimum exclusiveMinimum"
                  + " maxLength minLength pattern maxItems minItems uniqueItems maxProperties"
                  + " minProperties id $schema $ref")
              .split(" "));

  /** Keywords that do not restrict a value, or whose meaning is already expressed in draft 4. */
  private static final Set<String> OMITTED =
      Set.of(
          ("nullable discriminator readOnly writeOnly xml externalDocs example examples deprecated"
                  + " $id $anchor $dynamicAnchor $comment $defs contentEncoding contentMediaType"
                  + " contentSchema")
              .split(" "));

  /** Keywords whose members are schemas with names that the author chose. */
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "definitions", "dependencies");

  /** Keywords whose value is data. */
  private static final Set<String> DATA = Set.of("enum", "default", "required", "type");

  /** Receives each omitted keyword that would restrict values. */
  private final Consumer<String> lost;

  private DraftSchema(Consumer<String> lost) {
    this.lost = lost;
  }

  /**
   * Returns the schema in draft 4.
   *
   * @param lost receives each omitted keyword that would restrict values
   */
  public static JsonNode of(JsonNode schema, Consumer<String> lost) {
    return new DraftSchema(lost).draft(schema);
  }

  private JsonNode draft(JsonNode schema) {
    if (schema instanceof ArrayNode several) {
      ArrayNode all = NODES.arrayNode();
      several.forEach(one -> all.add(draft(one)));
      return all;
    } else if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    ObjectNode older = NewerSchema.of((ObjectNode) schema);
    ObjectNode draft = NODES.objectNode();
    older
        .properties()
        .forEach(
            member -> {
              String keyword = member.getKey();
              if (DRAFT_4.contains(keyword)) {
                draft.set(keyword, value(keyword, member.getValue()));
              } else if (!OMITTED.contains(keyword) && !keyword.startsWith("x-")) {
                lost.accept(keyword);
              }
            });
    ObjectNode whole = besideReference(draft);
    return older.path("nullable").asBoolean() ? orNull(whole) : whole;
  }

  /**
   * Moves keywords beside a reference into an {@code allOf}, because draft 4 ignores them there and
   * later versions do not.
   */
  private static ObjectNode besideReference(ObjectNode draft) {
    ObjectNode rest = draft.deepCopy();
    rest.remove(List.of(References.REF, "title", "description", "default"));
    if (!draft.path(References.REF).isTextual() || rest.isEmpty()) {
      return draft;
    }
    ObjectNode both = NODES.objectNode();
    ArrayNode parts = both.putArray("allOf");
    parts.addObject().set(References.REF, draft.get(References.REF));
    parts.add(rest);
    return both;
  }

  private JsonNode value(String keyword, JsonNode value) {
    if (DATA.contains(keyword)) {
      return value;
    } else if (NAMED_SCHEMAS.contains(keyword) && value.isObject()) {
      ObjectNode named = NODES.objectNode();
      value.properties().forEach(one -> named.set(one.getKey(), draft(one.getValue())));
      return named;
    }
    return draft(value);
  }

  /**
   * Adds null as an alternative. A list of types is not used, because OpenAPI 3.0 does not allow
   * it.
   */
  private static ObjectNode orNull(ObjectNode draft) {
    ObjectNode either = NODES.objectNode();
    ArrayNode alternatives = either.putArray("anyOf").add(draft);
    alternatives.addObject().putArray("enum").addNull();
    return either;
  }
}
