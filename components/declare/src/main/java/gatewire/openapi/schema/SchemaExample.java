package gatewire.openapi.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gatewire.openapi.document.ContentTypes;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.References;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value as a document's examples show it, and otherwise one that its schema allows, the same in
 * each run.
 */
public final class SchemaExample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;

  /** The references and choices that are being followed: a schema may contain itself. */
  private final Deque<String> following = new ArrayDeque<>();

  public SchemaExample(JsonNode root) {
    this.root = root;
  }

  /**
   * A body for each content type; {@code content} holds schemas, examples or both. What is made of
   * a schema is JSON: another type has a body where an example or a plain value gives one, and is
   * left out where only others have.
   */
  public Map<String, String> bodies(Map<String, JsonNode> content) {
    Map<String, String> bodies = new LinkedHashMap<>();
    content.forEach((type, media) -> bodies.put(type, body(type, media)));
    if (bodies.values().stream().anyMatch(body -> !body.isEmpty())) {
      bodies.values().removeIf(String::isEmpty);
    }
    return bodies;
  }

  String body(String contentType, JsonNode media) {
    Optional<JsonNode> value = example(media).or(() -> of(media.path("schema")));
    if (ContentTypes.isJson(contentType)) {
      JsonNode json = value.orElse(NODES.objectNode());
      return isJsonText(json) ? json.textValue() : json.toString();
    }
    return value.filter(JsonNode::isValueNode).map(JsonNode::asText).orElse("");
  }

  /** A header's value; {@code header} holds a schema, examples or both. */
  public String header(JsonNode header) {
    JsonNode declared = header.has("schema") ? header.path("schema") : header;
    JsonNode value = example(header).or(() -> of(declared)).orElse(NODES.textNode(""));
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** A value that the schema allows; empty where it allows none that ends. */
  Optional<JsonNode> of(JsonNode schema) {
    String reference = schema.path(References.REF).asText();
    if (reference.isEmpty()) {
      return said(schema).or(() -> made(schema));
    }
    return following(
        reference, () -> References.pointer(reference).map(root::at).flatMap(this::of));
  }

  /** A value that comes of following a reference; empty where that is what is done already. */
  private Optional<JsonNode> following(String reference, Supplier<Optional<JsonNode>> value) {
    if (following.contains(reference)) {
      return Optional.empty();
    }
    following.push(reference);
    try {
      return value.get();
    } finally {
      following.pop();
    }
  }

  private Optional<JsonNode> made(JsonNode schema) {
    if (schema.has("allOf")) {
      return following(
          schema.path("allOf").toString(),
          () -> of(SchemaUnion.of(schema, "allOf", this::resolved)));
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      Iterator<JsonNode> alternatives = schema.path(choice).elements();
      while (alternatives.hasNext()) {
        JsonNode one = alternatives.next();
        Optional<JsonNode> value =
            following(one.toString(), () -> of(SchemaUnion.with(schema, choice, resolved(one))))
                .map(made -> Discriminator.set(schema, one, made));
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return new TypedExample(this).of(schema);
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path(References.REF).asText();
    return reference.isEmpty()
        ? schema
        : References.pointer(reference).map(root::at).orElse(NODES.missingNode());
  }

  /** What the author says of a schema. */
  private Optional<JsonNode> said(JsonNode schema) {
    return Optional.of(schema)
        .flatMap(this::example)
        .or(() -> member(schema, "const"))
        .or(() -> member(schema, "default"))
        .or(() -> member(schema.path("enum"), 0));
  }

  /** An example beside a schema or within one: the only one, or the first. */
  private Optional<JsonNode> example(JsonNode holder) {
    JsonNode several = holder.path("examples");
    JsonNode first = several.elements().hasNext() ? several.elements().next() : NODES.missingNode();
    return member(holder, "example")
        .or(() -> several.isObject() ? member(resolved(first), "value") : Optional.of(first))
        .filter(value -> !value.isMissingNode());
  }

  private static Optional<JsonNode> member(JsonNode holder, String name) {
    return Optional.ofNullable(holder.get(name));
  }

  private static Optional<JsonNode> member(JsonNode array, int index) {
    return Optional.ofNullable(array.get(index));
  }

  /** An example that an author wrote as the text of a JSON object or array. */
  private static boolean isJsonText(JsonNode value) {
    try {
      return value.isTextual() && DocumentText.JSON.readTree(value.textValue()).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
