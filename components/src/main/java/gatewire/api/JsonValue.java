package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.ContextVariable;
import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.StageVariable;
import gatewire.model.UnparsedSource;
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
    return (side, route) ->
        floating && !Double.isFinite(value.doubleValue())
            ? unreadable(value.toString(), "a JSON number must be finite", route)
            : value.toString();
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

  static BodyTemplate request(RequestSource source) {
    return (side, route) -> {
      route.declare(source);
      if (source instanceof RequestSource.Body || source instanceof RequestSource.BodyPath) {
        return side == BodyTemplate.Side.REQUEST
            ? input(source.expression(), "method.request.body", route)
            : unreadable(
                source.expression(),
                "a response template sees the backend's body, not the request's",
                route);
      } else if (source instanceof RequestSource.Parameter parameter) {
        return escaped("$input.params('" + parameter.parameter().name() + "')");
      } else if (source instanceof ContextVariable variable) {
        return escaped("$context." + variable.name());
      } else if (source instanceof StageVariable variable) {
        return escaped("$stageVariables." + variable.name());
      } else if (source instanceof Literal literal) {
        return quote(literal.value());
      }
      return unreadable(source.expression(), reason(source), route);
    };
  }

  static BodyTemplate response(ResponseSource source) {
    return (side, route) -> {
      if (side == BodyTemplate.Side.REQUEST) {
        return unreadable(
            source.expression(),
            "a request template is rendered before the backend answers",
            route);
      } else if (source instanceof ResponseSource.Body
          || source instanceof ResponseSource.BodyPath) {
        return input(source.expression(), "integration.response.body", route);
      }
      return unreadable(source.expression(), reason(source), route);
    };
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
    return (side, route) ->
        unreadable(
            value.toString(),
            "%s is no JSON value".formatted(value.getClass().getSimpleName()),
            route);
  }

  /** A template's string has no escapes that every engine knows, but two kinds of quotes. */
  private static String input(String expression, String body, RouteContext route) {
    String path = expression.substring(body.length());
    if (!path.contains("'")) {
      return "$input.json('$" + path + "')";
    } else if (path.chars().noneMatch(c -> "\"$#".indexOf(c) >= 0)) {
      return "$input.json(\"$" + path + "\")";
    }
    return unreadable(
        expression,
        "a template cannot quote this path: beside a single quote it takes no double quote, $ or #",
        route);
  }

  /**
   * AWS's escapeJavaScript also escapes the single quote, which JSON does not allow: take that
   * back.
   */
  private static String escaped(String reference) {
    return "\"$util.escapeJavaScript(" + reference + ").replaceAll(\"\\\\'\",\"'\")\"";
  }

  private static String reason(ResponseSource source) {
    return source instanceof UnparsedSource unparsed
        ? unparsed.problem()
        : "a template cannot read the backend's headers; map it to a response header instead";
  }

  private static String reason(RequestSource source) {
    return source instanceof UnparsedSource unparsed
        ? unparsed.problem()
        : "a template reads one value of a parameter; map all of them to a header or query parameter instead";
  }

  private static String unreadable(String text, String problem, RouteContext route) {
    route.report(text, problem);
    return "null";
  }
}
