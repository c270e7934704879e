package gatewire.stack.cloudformation.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts values of a template to JSON and to plain Java values. */
public final class NodeJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private NodeJson() {}

  /** Returns a value as JSON. */
  public static String write(TemplateNode node) {
    try {
      return JSON.writeValueAsString(tree(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written as JSON", e);
    }
  }

  /**
   * Returns a value as strings, numbers, booleans, lists and maps, without null members, as the
   * properties of a resource contain it.
   */
  public static Object value(TemplateNode node) {
    if (node instanceof TemplateNode.Mapping mapping) {
      Map<String, Object> members = new LinkedHashMap<>();
      mapping
          .members()
          .forEach(
              (name, member) -> {
                if (!(member instanceof TemplateNode.Null)) {
                  members.put(name, value(member));
                }
              });
      return Collections.unmodifiableMap(members);
    } else if (node instanceof TemplateNode.Sequence sequence) {
      List<Object> elements = new ArrayList<>();
      sequence.elements().stream()
          .filter(one -> !(one instanceof TemplateNode.Null))
          .forEach(one -> elements.add(value(one)));
      return Collections.unmodifiableList(elements);
    } else if (node instanceof TemplateNode.Scalar scalar) {
      return scalar.value() instanceof BigDecimal ? plain(scalar.value()) : scalar.value();
    }
    return "";
  }

  /** Returns a scalar as a string; a number without an exponent. */
  static String plain(Object scalar) {
    return scalar instanceof BigDecimal number ? number.toPlainString() : scalar.toString();
  }

  private static JsonNode tree(TemplateNode node) {
    if (node instanceof TemplateNode.Mapping mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.members().forEach((name, member) -> object.set(name, tree(member)));
      return object;
    } else if (node instanceof TemplateNode.Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.elements().forEach(element -> array.add(tree(element)));
      return array;
    } else if (node instanceof TemplateNode.Scalar scalar) {
      return scalar(scalar.value());
    }
    return NODES.nullNode();
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof BigDecimal number) {
      return number.scale() <= 0 && number.precision() - number.scale() < 1_000
          ? NODES.numberNode(number.toBigInteger())
          : DecimalNode.valueOf(number);
    }
    return NODES.textNode(value.toString());
  }
}
