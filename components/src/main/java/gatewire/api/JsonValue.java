package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.List;

/**
 * The values of a {@link Json} object, as templates that print valid JSON whatever a request
 * brings.
 */
final class JsonValue {

  private JsonValue() {}

  static BodyTemplate text(String value) {
    return (side, route) -> quote(value);
  }

  static BodyTemplate number(Number value) {
    return (side, route) -> {
      if (!Double.isFinite(value.doubleValue())) {
        route.report(value.toString(), "a JSON number must be finite");
      }
      return value.toString();
    };
  }

  static BodyTemplate list(List<?> values) {
    List<BodyTemplate> elements = values.stream().map(JsonValue::of).toList();
    return (side, route) ->
        elements.stream()
            .map(element -> element.render(side, route))
            .collect(joining(",", "[", "]"));
  }

  static BodyTemplate request(RequestSource source) {
    return (side, route) ->
        TemplateReference.of(source, side, route)
            .map(reference -> request(source, reference))
            .orElse("null");
  }

  static BodyTemplate response(ResponseSource source) {
    return (side, route) ->
        TemplateReference.of(source, side, route)
            .flatMap(reference -> TemplateReference.bodyPath(source))
            .map(JsonValue::json)
            .orElse("null");
  }

  /**
   * A JSON string. {@code $} and {@code #} mean something to the template engine and are written as
   * JSON escapes, which it passes on.
   */
  static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value.chars().forEach(c -> quoted.append(escape((char) c)));
    return quoted.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c < ' ' || c == '$' || c == '#' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    };
  }

  private static BodyTemplate of(Object value) {
    if (value instanceof String text) {
      return text(text);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Boolean bool) {
      return (side, route) -> bool.toString();
    } else if (value instanceof Json json) {
      return json;
    } else if (value instanceof List<?> values) {
      return list(values);
    } else if (value instanceof RequestSource source) {
      return request(source);
    } else if (value instanceof ResponseSource source) {
      return response(source);
    }
    return (side, route) -> {
      route.report(value.toString(), "%s is no JSON value".formatted(value.getClass().getSimpleName()));
      return "null";
    };
  }

  private static String request(RequestSource source, String reference) {
    if (source instanceof Literal literal) {
      return quote(literal.value());
    }
    return TemplateReference.bodyPath(source).map(JsonValue::json).orElseGet(() -> escaped(reference));
  }

  /** A part of a body as the JSON that it is; {@code $input.path} would print a Java map. */
  private static String json(String jsonPath) {
    return "$input.json('" + jsonPath + "')";
  }

  /** AWS's escapeJavaScript also escapes the single quote, which JSON does not allow: take that back. */
  private static String escaped(String reference) {
    return "\"$util.escapeJavaScript(" + reference + ").replaceAll(\"\\\\'\",\"'\")\"";
  }
}
