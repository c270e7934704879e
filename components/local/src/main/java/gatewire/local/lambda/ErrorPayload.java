package gatewire.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes Lambda's own error objects. */
final class ErrorPayload {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ErrorPayload() {}

  /** An object of text members, given as name, value, name, value. */
  static byte[] json(String... members) {
    Map<String, String> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(members[i], members[i + 1]);
    }
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // text always can be written
    }
  }
}
