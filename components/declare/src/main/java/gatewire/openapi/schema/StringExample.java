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

  /**
   * The maximum length of a generated string. A mapping template, which contains it, has at most
   * 300 KB on AWS.
   */
  static final int MAX_LENGTH = 10_000;

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
    String more = "string";
    int missing = Math.min(min, MAX_LENGTH) - text.length();
    String longEnough = missing <= 0 ? text : text + more.repeat(missing / more.length() + 1);
    return longEnough.substring(0, Math.min(longEnough.length(), Math.max(max, 0)));
  }
}
