package gatewire.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Prints descriptions as JSON. The members are the components of {@link ApiDescription} and of the
 * records in it, so that a new part of the description is in the JSON, too.
 */
final class DescriptionJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DescriptionJson() {}

  static String of(List<ApiDescription> apis) {
    return node(apis).toPrettyString();
  }

  private static JsonNode node(Object value) {
    if (value instanceof List<?> list) {
      ArrayNode array = JSON.createArrayNode();
      list.forEach(item -> array.add(node(item)));
      return array;
    } else if (value instanceof Record record) {
      ObjectNode object = JSON.createObjectNode();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        object.set(component.getName(), node(value(record, component)));
      }
      return object;
    }
    return JSON.getNodeFactory().pojoNode(value);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the records of a description are public", e);
    }
  }
}
