package gatewire.stack.project;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value in a project or stack file.
 *
 * @param plain a String, a BigDecimal, a Boolean, a List or a Map of these
 */
record ConfigurationValue(Object plain) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  /**
   * Returns the string that the program reads: for lists and objects JSON with sorted keys, as the
   * engine writes it.
   */
  String string() {
    if (isStructured()) {
      try {
        return JSON.writeValueAsString(plain)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("maps, lists and scalars can always be written as JSON", e);
      }
    }
    return scalar(plain).toString();
  }

  private static Object scalar(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value;
  }

  /** Returns whether it is a list or an object. */
  boolean isStructured() {
    return plain instanceof Map || plain instanceof List;
  }

  /** Returns whether it, or a part of it, is encrypted. */
  boolean isSecure() {
    if (plain instanceof Map<?, ?> map) {
      return (map.size() == 1 && map.get("secure") instanceof String)
          || map.values().stream().anyMatch(value -> new ConfigurationValue(value).isSecure());
    }
    return plain instanceof List<?> list
        && list.stream().anyMatch(value -> new ConfigurationValue(value).isSecure());
  }
}
