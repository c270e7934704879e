package gatewire.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the JSON of errors that Lambda itself returns. */
final class ErrorPayload {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ErrorPayload() {}

  /** Returns a JSON object with string members, from alternating names and values. */
  static byte[] json(String... members) {
    Map<String, String> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(members[i], members[i + 1]);
    }
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // strings can always be written
    }
  }
}
