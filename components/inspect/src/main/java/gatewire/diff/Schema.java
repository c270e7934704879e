package gatewire.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A JSON Schema (draft 4) with its references followed and its {@code allOf} merged.
 *
 * @param parts the schema, the schemas that it refers to, and those of its {@code allOf}; each
 *     applies
 */
record Schema(SchemaModels models, List<JsonNode> parts) {

  private static final List<String> ALL_TYPES =
      List.of("array", "boolean", "null", "number", "object", "string");

  Schema {
    parts = List.copyOf(parts);
  }

  static Schema of(JsonNode schema, SchemaModels models) {
    Set<JsonNode> parts = new LinkedHashSet<>();
    collect(schema, models, parts);
    return new Schema(models, new ArrayList<>(parts));
  }

  private static void collect(JsonNode schema, SchemaModels models, Set<JsonNode> parts) {
    JsonNode target = models.follow(schema);
    if (parts.add(target)) {
      target.path("allOf").forEach(part -> collect(part, models, parts));
    }
  }

  /** Returns the value of a keyword in the first part that has it. */
  Optional<JsonNode> keyword(String name) {
    return parts.stream()
        .map(part -> part.path(name))
        .filter(one -> !one.isMissingNode())
        .findFirst();
  }

  /** Returns the types that it accepts. An integer is listed apart from a number. */
  Set<String> types() {
    Set<String> types = new TreeSet<>(ALL_TYPES);
    for (JsonNode part : parts) {
      Set<String> own = new TreeSet<>();
      JsonNode type = part.path("type");
      if (type.isTextual()) {
        own.add(type.asText());
      }
      type.forEach(one -> own.add(one.asText()));
      if (part.path("nullable").asBoolean() && !own.isEmpty()) {
        own.add("null");
      }
      if (!own.isEmpty()) {
        restrict(types, own);
      }
    }
    return types;
  }

  private static void restrict(Set<String> types, Set<String> own) {
    if (own.contains("integer") && !own.contains("number") && types.remove("number")) {
      types.add("integer");
    }
    types.removeIf(
        type -> !own.contains(type) && !(type.equals("integer") && own.contains("number")));
  }

  boolean acceptsAnyType() {
    return types().size() == ALL_TYPES.size() && !types().contains("integer");
  }

  Map<String, Schema> properties() {
    Map<String, List<JsonNode>> all = new LinkedHashMap<>();
    for (JsonNode part : parts) {
      part.path("properties")
          .properties()
          .forEach(
              one ->
                  all.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(one.getValue()));
    }
    Map<String, Schema> properties = new LinkedHashMap<>();
    all.forEach((name, schemas) -> properties.put(name, merged(schemas)));
    return properties;
  }

  private Schema merged(List<JsonNode> schemas) {
    Set<JsonNode> all = new LinkedHashSet<>();
    schemas.forEach(one -> collect(one, models, all));
    return new Schema(models, new ArrayList<>(all));
  }

  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(part -> part.path("required").forEach(name -> required.add(name.asText())));
    return required;
  }

  /** Returns the allowed values; empty if all values of its types are allowed. */
  Optional<Set<JsonNode>> allowedValues() {
    return keyword("enum")
        .map(
            values -> {
              Set<JsonNode> all = new LinkedHashSet<>();
              values.forEach(all::add);
              return all;
            });
  }

  Optional<Schema> items() {
    return keyword("items").filter(JsonNode::isObject).map(items -> of(items, models));
  }

  boolean isClosed() {
    return parts.stream()
        .map(part -> part.path("additionalProperties"))
        .anyMatch(one -> one.isBoolean() && !one.asBoolean());
  }

  /** Returns the schema of further properties; empty if they may have any value or none. */
  Optional<Schema> additional() {
    return keyword("additionalProperties").filter(JsonNode::isObject).map(one -> of(one, models));
  }

  /** Returns the alternatives of {@code oneOf} or {@code anyOf}. */
  List<JsonNode> alternatives() {
    List<JsonNode> alternatives = new ArrayList<>();
    for (JsonNode part : parts) {
      part.path("oneOf").forEach(alternatives::add);
      part.path("anyOf").forEach(alternatives::add);
    }
    return alternatives;
  }

  /** Returns the value of a keyword, or a missing node. */
  JsonNode value(String keyword) {
    return keyword(keyword).orElse(MissingNode.getInstance());
  }
}
