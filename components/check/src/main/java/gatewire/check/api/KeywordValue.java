package gatewire.check.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Says whether the value of a keyword of JSON Schema draft 4 has the type that draft 4 requires.
 */
final class KeywordValue {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  private KeywordValue() {}

  /** Returns the problem of the keyword's value; empty if the value is right. */
  static Optional<String> problem(JsonNode schema, String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> type(value);
      case "required" -> required(value);
      case "enum" -> must(value.isArray() && !value.isEmpty(), "be a list with a value");
      case "allOf", "anyOf", "oneOf" ->
          must(value.isArray() && !value.isEmpty(), "be a list with a schema");
      case "properties", "patternProperties", "definitions", "dependencies" ->
          must(value.isObject(), "be an object");
      case "not" -> must(value.isObject(), "be a schema");
      case "items" -> must(value.isObject() || value.isArray(), "be a schema or a list of schemas");
      case "additionalProperties", "additionalItems" ->
          must(value.isObject() || value.isBoolean(), "be true, false or a schema");
      case "uniqueItems" -> must(value.isBoolean(), "be true or false");
      case "exclusiveMinimum", "exclusiveMaximum" -> exclusive(schema, keyword, value);
      case "minimum", "maximum" -> must(value.isNumber(), "be a number");
      case "multipleOf" ->
          must(value.isNumber() && value.doubleValue() > 0, "be a number greater than 0");
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
          must(
              value.isNumber() && value.doubleValue() >= 0 && isWhole(value),
              "be a whole number of at least 0");
      case "pattern" -> pattern(value);
      case "title", "description", "format", "id", "$schema", "$ref" ->
          must(value.isTextual(), "be a string");
      default -> Optional.empty();
    };
  }

  private static Optional<String> type(JsonNode value) {
    if (value.isTextual()) {
      return TYPES.contains(value.asText())
          ? Optional.empty()
          : Optional.of("is '%s', which is not a type of JSON".formatted(value.asText()));
    }
    boolean isList = value.isArray() && !value.isEmpty();
    for (JsonNode one : value) {
      isList = isList && TYPES.contains(one.asText());
    }
    return must(isList, "be a type of JSON");
  }

  private static Optional<String> required(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return Optional.of("is an empty list, which draft 4 does not allow: remove it");
    }
    Set<String> names = new HashSet<>();
    boolean isList = value.isArray();
    for (JsonNode name : value) {
      isList = isList && name.isTextual() && names.add(name.asText());
    }
    return must(isList, "be a list of different property names, beside properties");
  }

  private static Optional<String> exclusive(JsonNode schema, String keyword, JsonNode value) {
    String bound = keyword.endsWith("Minimum") ? "minimum" : "maximum";
    return value.isBoolean()
        ? must(schema.has(bound), "have %s beside it".formatted(bound))
        : Optional.of(
            "is %s, but in draft 4 it is true or false beside %s".formatted(value, bound));
  }

  private static Optional<String> pattern(JsonNode value) {
    if (!value.isTextual()) {
      return must(false, "be a string");
    }
    try {
      Pattern.compile(inJava(value.asText()));
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return e.getDescription().contains("escape")
          // JavaScript allows to escape each character.
          ? Optional.empty()
          : Optional.of(
              "is '%s', which is not a regular expression (%s)"
                  .formatted(value.asText(), e.getDescription()));
    }
  }

  /**
   * Returns the pattern for Java. JSON Schema has JavaScript's patterns, where brackets within a
   * character class are ordinary characters, and where [] and [^] are classes.
   */
  private static String inJava(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean isInClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        java.append(c).append(pattern.charAt(++i));
      } else if (isInClass) {
        isInClass = c != ']';
        java.append(c == '[' || c == '&' ? "\\" : "").append(c);
      } else if (pattern.startsWith("[]", i) || pattern.startsWith("[^]", i)) {
        i = pattern.indexOf(']', i);
        java.append('.');
      } else {
        isInClass = c == '[';
        java.append(c);
      }
    }
    return java.toString();
  }

  private static boolean isWhole(JsonNode number) {
    return number.doubleValue() == Math.rint(number.doubleValue());
  }

  private static Optional<String> must(boolean isRight, String form) {
    return isRight ? Optional.empty() : Optional.of("must " + form);
  }
}
