package gatewire.api;

import gatewire.model.ContextVariable;
import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.StageVariable;
import gatewire.model.UnparsedSource;
import java.util.Optional;

/**
 * A source as an expression of a mapping template, where the engine can compare, join and set it.
 * Mappings have a language of their own, and not every source of a mapping can be read by a
 * template: that is reported.
 */
final class TemplateReference {

  private TemplateReference() {}

  /** The expression of a value of the request; empty where templates on this way cannot read it. */
  static Optional<String> of(RequestSource source, BodyTemplate.Side side, RouteContext route) {
    route.declare(source);
    if (source instanceof RequestSource.Parameter parameter) {
      return Optional.of("$input.params('" + parameter.parameter().name() + "')");
    } else if (source instanceof ContextVariable variable) {
      return Optional.of("$context." + variable.name());
    } else if (source instanceof StageVariable variable) {
      return Optional.of("$stageVariables." + variable.name());
    } else if (source instanceof Literal literal) {
      return Optional.of("'" + literal.value() + "'");
    } else if (source instanceof UnparsedSource unparsed) {
      return unreadable(source.expression(), unparsed.problem(), route);
    } else if (source instanceof RequestSource.MultiValueParameter) {
      return unreadable(
          source.expression(),
          "a template reads one value of a parameter; map all of them to a header or query parameter instead",
          route);
    } else if (side == BodyTemplate.Side.RESPONSE) {
      return unreadable(
          source.expression(),
          "a response template sees the backend's body, not the request's",
          route);
    }
    return bodyPath(source).flatMap(path -> body(path, source.expression(), route));
  }

  /** The expression of a value of the answer; empty where templates on this way cannot read it. */
  static Optional<String> of(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    if (source instanceof RequestSource shared) {
      return of(shared, side, route);
    } else if (side == BodyTemplate.Side.REQUEST) {
      return unreadable(
          source.expression(), "a request template is rendered before the backend answers", route);
    } else if (bodyPath(source).isEmpty()) {
      return unreadable(
          source.expression(),
          "a template cannot read the backend's headers; map it to a response header instead",
          route);
    }
    return bodyPath(source).flatMap(path -> body(path, source.expression(), route));
  }

  /**
   * What prints a part of the request's body as the JSON that it is; {@code $input.path} would
   * print a Java map.
   */
  static Optional<String> json(RequestSource source, BodyTemplate.Side side, RouteContext route) {
    return of(source, side, route)
        .flatMap(readable -> bodyPath(source))
        .flatMap(path -> quoted(path, source.expression(), route))
        .map("$input.json(%s)"::formatted);
  }

  /** What prints a part of the answer's body as the JSON that it is. */
  static Optional<String> json(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    return of(source, side, route)
        .flatMap(readable -> bodyPath(source))
        .flatMap(path -> quoted(path, source.expression(), route))
        .map("$input.json(%s)"::formatted);
  }

  /** The JSONPath of a source that is the request's body or a part of it. */
  static Optional<String> bodyPath(RequestSource source) {
    if (source instanceof RequestSource.BodyPath part) {
      return Optional.of("$." + part.jsonPath());
    }
    return source instanceof RequestSource.Body ? Optional.of("$") : Optional.empty();
  }

  /** The JSONPath of a source that is the answer's body or a part of it. */
  static Optional<String> bodyPath(ResponseSource source) {
    if (source instanceof ResponseSource.BodyPath part) {
      return Optional.of("$." + part.jsonPath());
    }
    return source instanceof ResponseSource.Body ? Optional.of("$") : Optional.empty();
  }

  private static Optional<String> body(String jsonPath, String expression, RouteContext route) {
    return jsonPath.equals("$")
        ? Optional.of("$input.body")
        : quoted(jsonPath, expression, route).map("$input.path(%s)"::formatted);
  }

  /** A template's string has no escapes that every engine knows, but two kinds of quotes. */
  private static Optional<String> quoted(String jsonPath, String expression, RouteContext route) {
    if (!jsonPath.contains("'")) {
      return Optional.of("'" + jsonPath + "'");
    } else if (jsonPath.substring(1).chars().noneMatch(c -> "\"$#".indexOf(c) >= 0)) {
      return Optional.of("\"" + jsonPath + "\"");
    }
    return unreadable(
        expression,
        "a template cannot quote this path: beside a single quote it takes no double quote, $ or #",
        route);
  }

  private static Optional<String> unreadable(String text, String problem, RouteContext route) {
    route.report(text, problem);
    return Optional.empty();
  }
}
