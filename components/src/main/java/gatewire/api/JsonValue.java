package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.List;
import java.util.Optional;

/**
 * The values of a {@link Json} object, as templates that print valid JSON whatever a request
 * brings.
 */
final class JsonValue {

  static final BodyTemplate NULL = (side, route) -> "null";

  private JsonValue() {}

  static BodyTemplate text(String value) {
    return (side, route) -> quote(value);
  }

  static BodyTemplate number(Number value) {
    boolean floating = value instanceof Double || value instanceof Float;
    return (side, route) -> {
      if (floating && !Double.isFinite(value.doubleValue())) {
        route.report(value.toString(), "a JSON number must be finite");
        return "null";
      }
      return value.toString();
    };
  }

  static BodyTemplate list(List<?> values) {
    List<BodyTemplate> elements =
        values.stream()
            .map(value -> Optional.<Object>ofNullable(value).map(JsonValue::of).orElse(NULL))
            .toList();
    return (side, route) ->
        elements.stream()
            .map(element -> element.render(side, route))
            .collect(joining(",", "[", "]"));
  }

  /** A parameter as a text; the body or a part of it as the JSON that it is. */
  static BodyTemplate request(RequestSource source) {
    return (side, route) -> {
      if (source instanceof Literal literal) {
        return quote(literal.value());
      }
      Optional<String> value =
          TemplateReference.isBody(source)
              ? TemplateReference.json(source, side, route)
              : TemplateReference.of(source, side, route).map(JsonValue::escaped);
      return value.orElse("null");
    };
  }

  static BodyTemplate response(ResponseSource source) {
    return (side, route) -> TemplateReference.json(source, side, route).orElse("null");
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
      route.report(
          value.toString(), "%s is no JSON value".formatted(value.getClass().getSimpleName()));
      return "null";
    };
  }

  /**
   * AWS's escapeJavaScript also escapes the single quote, which JSON does not allow: take that
   * back.
   */
  private static String escaped(String reference) {
    return "\"$util.escapeJavaScript(\"$!" + reference + "\").replaceAll(\"\\\\'\",\"'\")\"";
  }
}
