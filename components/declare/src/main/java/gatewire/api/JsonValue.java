package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.Text;
import java.util.List;
import java.util.Optional;

/** The values of a {@link Json} object, as templates that print valid JSON for every request. */
final class JsonValue {

  static final BodyTemplate NULL = fixed("null");

  private JsonValue() {}

  /** A value that can be printed without a route. */
  private record Value(String description, BodyTemplate template) implements BodyTemplate {
    @Override
    public String render(Side side, RouteContext route) {
      return template.render(side, route);
    }

    @Override
    public String toString() {
      return description;
    }
  }

  static BodyTemplate bool(boolean value) {
    return fixed(String.valueOf(value));
  }

  private static BodyTemplate fixed(String json) {
    return new Value(json, (side, route) -> json);
  }

  static BodyTemplate string(String value) {
    return string(ReferenceSlot.parse(value));
  }

  static BodyTemplate string(Text value) {
    return new Value(
        quote(value.toString()),
        (side, route) -> "\"" + ReferenceSlot.of(value, ReferenceEscaping.JSON) + "\"");
  }

  static BodyTemplate number(Number value) {
    boolean floating = value instanceof Double || value instanceof Float;
    if (!floating || Double.isFinite(value.doubleValue())) {
      return fixed(value.toString());
    }
    return invalid(value.toString(), "a JSON number must be finite");
  }

  static BodyTemplate list(List<?> values) {
    List<BodyTemplate> elements =
        values.stream()
            .map(value -> Optional.<Object>ofNullable(value).map(JsonValue::of).orElse(NULL))
            .toList();
    return new Value(
        elements.stream().map(Object::toString).collect(joining(",", "[", "]")),
        (side, route) ->
            elements.stream()
                .map(element -> element.render(side, route))
                .collect(joining(",", "[", "]")));
  }

  /** Returns a parameter as a string, and the body or a part of it as JSON. */
  static BodyTemplate request(RequestSource source) {
    if (source instanceof Literal literal) {
      return string(literal.value());
    }
    return new Value(
        "<" + source.expression() + ">",
        (side, route) -> {
          Optional<String> value =
              TemplateReference.isBody(source)
                  ? TemplateReference.json(source, side, route)
                  : TemplateReference.of(source, side, route).map(JsonValue::escaped);
          return value.orElse("null");
        });
  }

  /** Returns a value of the request as a JSON string. */
  static BodyTemplate string(RequestSource source, TemplateReference.OfRequest reference) {
    if (source instanceof Literal literal) {
      return string(literal.value());
    }
    return new Value(
        "<" + source.expression() + ">",
        (side, route) -> reference.of(source, side, route).map(JsonValue::escaped).orElse("null"));
  }

  static BodyTemplate response(ResponseSource source) {
    return new Value(
        "<" + source.expression() + ">",
        (side, route) -> TemplateReference.json(source, side, route).orElse("null"));
  }

  /** Returns a JSON string, in which the values of references are escaped like the known parts. */
  static String quote(String value) {
    return "\"" + ReferenceSlot.of(ReferenceSlot.parse(value), ReferenceEscaping.JSON) + "\"";
  }

  private static BodyTemplate of(Object value) {
    if (value instanceof String string) {
      return string(string);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Boolean bool) {
      return bool(bool);
    } else if (value instanceof Json json) {
      return json;
    } else if (value instanceof List<?> values) {
      return list(values);
    } else if (value instanceof Text text) {
      return string(text);
    } else if (value instanceof RequestSource source) {
      return request(source);
    } else if (value instanceof ResponseSource source) {
      return response(source);
    }
    return invalid(
        value.toString(),
        "%s is not a JSON value: put a string, a number, true or false, a list, json() or a source such as Request.path(…)"
            .formatted(value.getClass().getSimpleName()));
  }

  private static BodyTemplate invalid(String value, String problem) {
    return new Value(
        value,
        (side, route) -> {
          route.report(value, problem);
          return "null";
        });
  }

  /**
   * Returns a JSON string with the escaped value of a reference. {@code escapeJavaScript} also
   * escapes single quotes, which JSON does not allow, so the template removes that escape.
   */
  static String escaped(String reference) {
    return "\"$util.escapeJavaScript(\"$!" + reference + "\").replaceAll(\"\\\\'\",\"'\")\"";
  }
}
