package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Creates a string that a schema allows. */
final class StringExample {

  private static final Map<String, String> BY_FORMAT =
      Map.ofEntries(
          Map.entry("date", "2024-01-31"),
          Map.entry("date-time", "2024-01-31T12:00:00Z"),
          Map.entry("time", "12:00:00Z"),
          Map.entry("duration", "PT1H"),
          Map.entry("email", "user@example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("url", "https://example.com/"),
          Map.entry("uri-reference", "/example"),
          Map.entry("uuid", "00000000-0000-4000-8000-000000000000"),
          Map.entry("byte", "dGV4dA=="),
          Map.entry("binary", ""));

  private StringExample() {}

  static String of(JsonNode schema) {
    String format = schema.path("format").asText();
    if (schema.path("pattern").isTextual()) {
      return PatternExample.of(schema.path("pattern").textValue());
    }
    return fitted(BY_FORMAT.getOrDefault(format, "string"), schema);
  }

  private static String fitted(String text, JsonNode schema) {
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String longEnough = text;
    while (longEnough.length() < min) {
      longEnough += "string";
    }
    return longEnough.substring(0, Math.min(longEnough.length(), Math.max(max, 0)));
  }
}
