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
 * Creates example values: the example in the document, or otherwise a value that the schema allows.
 * Results are the same in each run.
 */
public final class SchemaExample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The maximum number of values in one example, including those of abandoned alternatives. Two
   * properties whose schemas have two properties each, and so on thirty levels deep, would be a
   * billion values.
   */
  static final int MAX_VALUES = 10_000;

  /** The maximum depth: the local gateway's templates parse JSON of up to 400 levels. */
  private static final int MAX_DEPTH = 200;

  /** The maximum number of parts under {@code allOf}, with the parts of parts. */
  private static final int MAX_PARTS = 1_000;

  private final JsonNode root;
  private int left = MAX_VALUES;
  private int depth;

  /**
   * The references and alternatives that are being followed, because a schema may contain itself.
   */
  private final Deque<String> following = new ArrayDeque<>();

  public SchemaExample(JsonNode root) {
    this.root = root;
  }

  /**
   * Returns a body for each content type; {@code content} contains schemas, examples or both.
   * Bodies from schemas are JSON. Another type has a body only if there is an example or a scalar
   * value; types without a body are omitted if another type has one.
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

  /** Returns a header's value; {@code header} contains a schema, examples or both. */
  public String header(JsonNode header) {
    JsonNode declared = header.has("schema") ? header.path("schema") : header;
    JsonNode value = example(header).or(() -> of(declared)).orElse(NODES.textNode(""));
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** Returns a value that the schema allows; empty if the schema allows no finite value. */
  Optional<JsonNode> of(JsonNode schema) {
    if (depth == 0) {
      left = MAX_VALUES;
    } else if (left <= 0 || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    depth++;
    try {
      return ofSchema(schema);
    } finally {
      depth--;
    }
  }

  /**
   * Charges a value that is repeated in the example; returns whether there is room for it.
   *
   * @param times how often it is added
   */
  boolean hasRoomFor(JsonNode value, int times) {
    long size = size(value);
    if (size * times > left) {
      return false;
    }
    left -= (int) (size * times);
    return true;
  }

  private static long size(JsonNode value) {
    long size = 1L + (value.isTextual() ? value.textValue().length() / 10 : 0);
    for (JsonNode child : value) {
      size += size(child);
    }
    return size;
  }

  private Optional<JsonNode> ofSchema(JsonNode schema) {
    left--;
    String reference = schema.path(References.REF).asText();
    if (reference.isEmpty()) {
      return declared(schema).or(() -> generated(schema));
    }
    return following(
        reference, () -> References.pointer(reference).map(root::at).flatMap(this::of));
  }

  /** Returns the value of a reference; empty if the reference is already being followed. */
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

  private Optional<JsonNode> generated(JsonNode schema) {
    if (schema.path("allOf").size() > MAX_PARTS) {
      return Optional.empty();
    } else if (schema.has("allOf")) {
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

  /** Returns the example or the first allowed value that the author wrote in the schema. */
  private Optional<JsonNode> declared(JsonNode schema) {
    return written(schema).filter(value -> hasRoomFor(value, 1));
  }

  private Optional<JsonNode> written(JsonNode schema) {
    return Optional.of(schema)
        .flatMap(this::example)
        .or(() -> member(schema, "const"))
        .or(() -> member(schema, "default"))
        .or(() -> member(schema.path("enum"), 0));
  }

  /** Returns the single example, or the first of several, in a schema or beside it. */
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

  /** Whether an example is a string that contains a JSON object or array. */
  private static boolean isJsonText(JsonNode value) {
    try {
      return value.isTextual() && DocumentText.JSON.readTree(value.textValue()).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
