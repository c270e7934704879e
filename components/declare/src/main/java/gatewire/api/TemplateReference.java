package gatewire.api;

import gatewire.model.ContextVariable;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.StageVariable;
import gatewire.model.UnparsedSource;
import java.util.Optional;

/**
 * A source as a reference of a mapping template, without the leading sign: {@code "$!" + of(…)}
 * within a string prints nothing if the value is absent. Templates use another syntax than mappings
 * and cannot read every source; a source that they cannot read is reported.
 *
 * <p>The reference names the location of a parameter. {@code $input.params('X')} would search the
 * path, the query and the headers, so that a client could replace a header by a query parameter.
 */
final class TemplateReference {

  private TemplateReference() {}

  /** Returns the reference to a value of the request; empty if a template cannot read it. */
  @FunctionalInterface
  interface OfRequest {
    Optional<String> of(RequestSource source, BodyTemplate.Side side, RouteContext route);
  }

  /**
   * Returns the reference to a value of the request, of which a part of the body is its JSON text;
   * {@link #of} would refer to the string of a JSON string.
   */
  static Optional<String> jsonText(
      RequestSource source, BodyTemplate.Side side, RouteContext route) {
    return source instanceof RequestSource.BodyPath
        ? of(source, side, route).map(path -> path.replaceFirst("^input\\.path", "input.json"))
        : of(source, side, route);
  }

  /**
   * Returns the reference to a value of the request; empty if a template on this side cannot read
   * it.
   */
  static Optional<String> of(RequestSource source, BodyTemplate.Side side, RouteContext route) {
    route.declare(source);
    if (source instanceof RequestSource.Parameter parameter) {
      return Optional.of(parameter(parameter.parameter()));
    } else if (source instanceof ContextVariable variable) {
      return Optional.of("context." + variable.name());
    } else if (source instanceof StageVariable variable) {
      return Optional.of("stageVariables." + variable.name());
    }
    return body(source, side, route).flatMap(path -> body(path, source.expression(), route));
  }

  /**
   * Returns the reference to a value of the backend's response; empty if a template on this side
   * cannot read it.
   */
  static Optional<String> of(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    return source instanceof RequestSource shared
        ? of(shared, side, route)
        : body(source, side, route).flatMap(path -> body(path, source.expression(), route));
  }

  /**
   * Returns an expression that prints a part of the request's body as JSON; {@code $input.path}
   * would print a Java map.
   */
  static Optional<String> json(RequestSource source, BodyTemplate.Side side, RouteContext route) {
    return body(source, side, route).flatMap(path -> json(path, source.expression(), route));
  }

  /** Returns an expression that prints a part of the response's body as JSON. */
  static Optional<String> json(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    return body(source, side, route).flatMap(path -> json(path, source.expression(), route));
  }

  /** Returns whether the source is the request's body or a part of it. */
  static boolean isBody(RequestSource source) {
    return source instanceof RequestSource.Body || source instanceof RequestSource.BodyPath;
  }

  private static String parameter(RequestParameter parameter) {
    return "input.params().%s.get('%s')".formatted(parameter.location(), parameter.name());
  }

  private static Optional<String> body(
      RequestSource source, BodyTemplate.Side side, RouteContext route) {
    if (source instanceof UnparsedSource unparsed) {
      return unreadable(source.expression(), unparsed.problem(), route);
    } else if (source instanceof RequestSource.MultiValueParameter) {
      return unreadable(
          source.expression(),
          "a template reads one value of a parameter; map all of them to a header or query"
              + " parameter instead",
          route);
    } else if (!isBody(source)) {
      return unreadable(
          source.expression(), "a condition on a fixed value is always the same", route);
    } else if (side == BodyTemplate.Side.RESPONSE) {
      return unreadable(
          source.expression(),
          "a response template can read the backend's body, but not the request's",
          route);
    }
    return Optional.of(
        source instanceof RequestSource.BodyPath part ? "$." + part.jsonPath() : "$");
  }

  private static Optional<String> body(
      ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    if (source instanceof UnparsedSource unparsed) {
      return unreadable(source.expression(), unparsed.problem(), route);
    } else if (side == BodyTemplate.Side.REQUEST) {
      return unreadable(
          source.expression(), "a request template is rendered before the backend responds", route);
    } else if (source instanceof ResponseSource.BodyPath part) {
      return Optional.of("$." + part.jsonPath());
    } else if (source instanceof ResponseSource.Body) {
      return Optional.of("$");
    }
    return unreadable(
        source.expression(),
        "a template cannot read the backend's headers; map it to a response header instead",
        route);
  }

  /**
   * Returns a reference that can be used within a string of the template, which a quote of either
   * kind would end.
   */
  private static Optional<String> body(String jsonPath, String expression, RouteContext route) {
    if (jsonPath.contains("'") || jsonPath.contains("\"")) {
      return unreadable(
          expression,
          "a condition or override cannot quote this path: it must not contain quotes",
          route);
    }
    return Optional.of(
        jsonPath.equals("$") ? "input.body" : "input.path('%s')".formatted(jsonPath));
  }

  /**
   * Returns the expression with the kind of quotes that the path does not contain, because template
   * engines do not share an escape syntax.
   */
  private static Optional<String> json(String jsonPath, String expression, RouteContext route) {
    if (!jsonPath.contains("'")) {
      return Optional.of("$input.json('" + jsonPath + "')");
    } else if (jsonPath.substring(1).chars().noneMatch(c -> "\"$#".indexOf(c) >= 0)) {
      return Optional.of("$input.json(\"" + jsonPath + "\")");
    }
    return unreadable(
        expression,
        "a template cannot quote this path: with a single quote it must not also contain a double quote, $ or #",
        route);
  }

  private static Optional<String> unreadable(
      String expression, String problem, RouteContext route) {
    route.report(expression, problem);
    return Optional.empty();
  }
}
