package gatewire.local.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Formats schema errors with the messages of API Gateway's validator, or with our messages if those
 * are not known.
 */
final class SchemaErrors {

  /**
   * The maximum length of all messages together. Each message can contain a part of the body, so
   * that a nested body with an error at each level would be printed hundreds of times.
   */
  static final int MAX_LENGTH = 64 * 1024;

  private SchemaErrors() {}

  static String format(List<Error> errors) {
    Set<String> missing = new TreeSet<>();
    Set<String> messages = new LinkedHashSet<>();
    int length = 0;
    for (Error error : errors) {
      if (length > MAX_LENGTH) {
        break;
      } else if (error.getKeyword().equals("required")) {
        missing.add("\"" + error.getProperty() + "\"");
        length += error.getProperty().length();
      } else {
        String message = format(error);
        messages.add(message);
        length += message.length();
      }
    }
    String all = String.join(", ", messages);
    if (!missing.isEmpty()) {
      String first = "object has missing required properties ([" + String.join(",", missing) + "])";
      all = messages.isEmpty() ? first : first + ", " + all;
    }
    return all.length() > MAX_LENGTH ? all.substring(0, MAX_LENGTH) + "..." : all;
  }

  private static String format(Error error) {
    JsonNode value = error.getInstanceNode();
    JsonNode limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" ->
          "instance type (%s) does not match any allowed primitive type (allowed: %s)"
              .formatted(type(value), limit.isArray() ? limit : "[" + limit + "]");
      case "enum" ->
          "instance value (%s) not found in enum (possible values: %s)".formatted(value, limit);
      case "minimum" ->
          isSame(value, limit)
              ? "numeric instance is not strictly greater than the required minimum " + limit
              : "numeric instance is lower than the required minimum (minimum: %s, found: %s)"
                  .formatted(limit, value);
      case "maximum" ->
          isSame(value, limit)
              ? "numeric instance is not strictly lower than the required maximum " + limit
              : "numeric instance is greater than the required maximum (maximum: %s, found: %s)"
                  .formatted(limit, value);
      case "multipleOf" ->
          "remainder of division is not zero (value: %s, divisor: %s)".formatted(value, limit);
      case "minLength" ->
          "string %s is too short (length: %s, required minimum: %s)"
              .formatted(value, value.asText().length(), limit);
      case "maxLength" ->
          "string %s is too long (length: %s, maximum allowed: %s)"
              .formatted(value, value.asText().length(), limit);
      case "pattern" -> "ECMA 262 regex %s does not match input string %s".formatted(limit, value);
      case "additionalProperties" ->
          "object instance has properties which are not allowed by the schema: [\"%s\"]"
              .formatted(error.getProperty());
      case "not" -> "instance matched a schema which it should not have";
      default -> size(error.getKeyword(), value, limit).orElseGet(error::getMessage);
    };
  }

  private static Optional<String> size(String keyword, JsonNode value, JsonNode limit) {
    return switch (keyword) {
      case "minItems" ->
          Optional.of(
              "array is too short: must have at least %s elements but instance has %d elements"
                  .formatted(limit, value.size()));
      case "maxItems" ->
          Optional.of(
              "array is too long: must have at most %s elements but instance has %d elements"
                  .formatted(limit, value.size()));
      case "uniqueItems" -> Optional.of("array must not contain duplicate elements");
      case "minProperties" ->
          Optional.of(
              "object has too few properties (found %d but schema requires at least %s)"
                  .formatted(value.size(), limit));
      case "maxProperties" ->
          Optional.of(
              "object has too many properties (found %d but schema requires at most %s)"
                  .formatted(value.size(), limit));
      default -> Optional.empty();
    };
  }

  /** Detects an exclusive limit: its keyword is that of the inclusive limit. */
  private static boolean isSame(JsonNode value, JsonNode limit) {
    // A double that is infinite, as 1e999 is, has no decimal value.
    return !Double.isInfinite(value.doubleValue())
        && value.decimalValue().compareTo(limit.decimalValue()) == 0;
  }

  private static String type(JsonNode value) {
    if (value.isNumber()) {
      return value.isIntegralNumber() ? "integer" : "number";
    }
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
