package gatewire.openapi;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the JSON that a YAML text stands for. Jackson's own tree reader takes an alias for the
 * text of its name, so the tree is built here: with anchors, with merge keys, and with keys as
 * texts, so that the status {@code 200} is one.
 */
final class YamlTree {

  private static final String MERGE = "<<";
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final YAMLParser parser;
  private final Map<String, JsonNode> anchors = new HashMap<>();

  private YamlTree(YAMLParser parser) {
    this.parser = parser;
  }

  static JsonNode read(String text) throws IOException {
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        return NODES.missingNode();
      }
      return new YamlTree(parser).value();
    }
  }

  private JsonNode value() throws IOException {
    if (parser.isCurrentAlias()) {
      return anchored(parser.getText());
    }
    String anchor = parser.getObjectId();
    JsonNode value = unanchored(parser.currentToken());
    if (anchor != null) {
      anchors.put(anchor, value);
    }
    return value;
  }

  private JsonNode unanchored(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> number();
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  /** YAML has infinities and JSON has not; as texts they are at least seen. */
  private JsonNode number() throws IOException {
    return parser.isNaN()
        ? NODES.textNode(parser.getText())
        : NODES.numberNode(parser.getDecimalValue());
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (object.has(name)) {
        throw new JsonParseException(parser, "Duplicate field '" + name + "'");
      }
      parser.nextToken();
      object.set(name, value());
    }
    return merged(object);
  }

  /** What an object says itself wins over what it merges, the first of several over the others. */
  private static ObjectNode merged(ObjectNode object) {
    JsonNode merge = object.path(MERGE);
    List<JsonNode> sources =
        merge.isArray() ? List.copyOf(((ArrayNode) merge).valueStream().toList()) : List.of(merge);
    if (merge.isMissingNode() || !sources.stream().allMatch(JsonNode::isObject)) {
      return object;
    }
    object.remove(MERGE);
    sources.forEach(
        source ->
            source
                .properties()
                .forEach(member -> object.putIfAbsent(member.getKey(), member.getValue())));
    return object;
  }

  private JsonNode anchored(String name) throws IOException {
    JsonNode value = anchors.get(name);
    if (value == null) {
      throw new JsonParseException(parser, "Alias '*" + name + "' stands before its anchor");
    }
    return value;
  }
}
