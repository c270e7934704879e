package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Creates a value of a schema's type if the schema contains no example. */
final class TypedExample {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_ITEMS = 20;

  /** The maximum number of digits that a number may have as an integer. */
  private static final int MAX_SCALE = 1_000;

  private final SchemaExample examples;

  TypedExample(SchemaExample examples) {
    this.examples = examples;
  }

  Optional<JsonNode> of(JsonNode schema) {
    return switch (type(schema)) {
      case "object" -> Optional.of(object(schema));
      case "array" -> Optional.of(array(schema));
      case "string" -> Optional.of(NODES.textNode(StringExample.of(schema)));
      case "integer" -> Optional.of(NODES.numberNode(finite(schema).toBigInteger()));
      case "number" -> Optional.of(NODES.numberNode(finite(schema)));
      case "boolean" -> Optional.of(NODES.booleanNode(true));
      case "null" -> Optional.of(NODES.nullNode());
      default -> Optional.empty();
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return type.textValue();
    } else if (type.isArray() && !type.isEmpty()) {
      return type.get(0).asText();
    } else if (schema.has("items")) {
      return "array";
    }
    return schema.has("pattern") || schema.has("format") || schema.has("minLength")
        ? "string"
        : "object";
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (!property.getValue().path("writeOnly").asBoolean()) {
        examples.of(property.getValue()).ifPresent(value -> object.set(property.getKey(), value));
      }
    }
    JsonNode others = schema.path("additionalProperties");
    int wanted = Math.max(schema.path("minProperties").asInt(0), object.isEmpty() ? 1 : 0);
    for (int i = 1; others.isObject() && object.size() < wanted; i++) {
      Optional<JsonNode> value = examples.of(others);
      if (value.isEmpty()) {
        break;
      }
      object.set("property" + i, value.get());
    }
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    int max = schema.path("maxItems").asInt(MAX_ITEMS);
    int count = Math.min(Math.max(schema.path("minItems").asInt(1), 1), Math.min(max, MAX_ITEMS));
    boolean unique = schema.path("uniqueItems").asBoolean();
    Optional<JsonNode> item = examples.of(schema.path("items"));
    if (item.isPresent() && count > 1 && !examples.hasRoomFor(item.get(), count - 1)) {
      count = 1;
    }
    for (int i = 0; i < count && item.isPresent(); i++) {
      array.add(unique ? another(item.get(), schema.path("items"), i) : item.get());
    }
    return array;
  }

  /** Returns a variant of the item that differs from those before it, if its type allows it. */
  private static JsonNode another(JsonNode item, JsonNode schema, int index) {
    if (schema.path("enum").has(index)) {
      return schema.path("enum").get(index);
    } else if (index == 0) {
      return item;
    } else if (item.isNumber()) {
      return NODES.numberNode(item.decimalValue().add(BigDecimal.valueOf(index)));
    }
    return item.isTextual() ? NODES.textNode(item.textValue() + index) : item;
  }

  /** Returns a number; 1 if a bound of the schema is too large for a calculation. */
  private static BigDecimal finite(JsonNode schema) {
    try {
      BigDecimal number = number(schema);
      return Math.abs((long) number.scale()) > MAX_SCALE ? BigDecimal.ONE : number;
    } catch (ArithmeticException | NumberFormatException e) {
      return BigDecimal.ONE;
    }
  }

  /** Returns the smallest number from 1 on, or from the minimum on; the maximum if that is less. */
  private static BigDecimal number(JsonNode schema) {
    BigDecimal step =
        schema.path("multipleOf").isNumber()
            ? schema.path("multipleOf").decimalValue()
            : BigDecimal.ONE;
    BigDecimal least =
        schema.path("minimum").isNumber() ? schema.path("minimum").decimalValue() : step;
    if (schema.path("exclusiveMinimum").isNumber()) {
      least = schema.path("exclusiveMinimum").decimalValue();
    }
    boolean exclusive =
        schema.path("exclusiveMinimum").isNumber() || schema.path("exclusiveMinimum").asBoolean();
    BigDecimal value = multiple(least, step, RoundingMode.CEILING);
    if (exclusive && value.compareTo(least) == 0) {
      value = value.add(step);
    }
    JsonNode maximum = schema.path("maximum");
    if (!maximum.isNumber() || value.compareTo(maximum.decimalValue()) <= 0) {
      return value;
    }
    BigDecimal greatest = multiple(maximum.decimalValue(), step, RoundingMode.FLOOR);
    // If no multiple of the step is within the bounds, the result is the minimum, which may be a
    // fraction.
    return schema.has("minimum") && greatest.compareTo(least) < 0 ? least : greatest;
  }

  private static BigDecimal multiple(BigDecimal near, BigDecimal step, RoundingMode mode) {
    return step.signum() == 0 ? near : near.divide(step, 0, mode).multiply(step);
  }
}
