package gatewire.api;

import gatewire.model.ContextVariable;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.StageVariable;
import gatewire.model.UnparsedSource;
import java.util.Optional;

/**
 * A source as a reference of a mapping template, without its sign: {@code "$!" + of(…)} stands in a
 * string and prints nothing where the value is absent. Mappings have a language of their own, and
 * not every source of a mapping can be read by a template: that is reported.
 *
 * <p>A parameter is read where it is. {@code $input.params('X')} would look into the path, the
 * query and the headers, so that a client could put a query parameter in the place of a header.
 */
final class TemplateReference {

  private TemplateReference() {}

  /** The reference to a value of the request; empty where templates on this way cannot read it. */
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

  /** The reference to a value of the answer; empty where templates on this way cannot read it. */
  static Optional<String> of(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    return source instanceof RequestSource shared
        ? of(shared, side, route)
        : body(source, side, route).flatMap(path -> body(path, source.expression(), route));
  }

  /**
   * What prints a part of the request's body as the JSON that it is; {@code $input.path} would
   * print a Java map.
   */
  static Optional<String> json(RequestSource source, BodyTemplate.Side side, RouteContext route) {
    return body(source, side, route).flatMap(path -> json(path, source.expression(), route));
  }

  /** What prints a part of the answer's body as the JSON that it is. */
  static Optional<String> json(ResponseSource source, BodyTemplate.Side side, RouteContext route) {
    return body(source, side, route).flatMap(path -> json(path, source.expression(), route));
  }

  /** Whether the source is the request's body or a part of it. */
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
          source.expression(), "a fixed text is nothing that a template could decide on", route);
    } else if (side == BodyTemplate.Side.RESPONSE) {
      return unreadable(
          source.expression(),
          "a response template sees the backend's body, not the request's",
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
          source.expression(), "a request template is rendered before the backend answers", route);
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

  /** Within a string of the template, which either kind of quotes would end. */
  private static Optional<String> body(String jsonPath, String expression, RouteContext route) {
    if (jsonPath.contains("'") || jsonPath.contains("\"")) {
      return unreadable(
          expression, "a condition or override cannot quote this path: it takes no quotes", route);
    }
    return Optional.of(
        jsonPath.equals("$") ? "input.body" : "input.path('%s')".formatted(jsonPath));
  }

  /** A template's string has no escapes that every engine knows, but two kinds of quotes. */
  private static Optional<String> json(String jsonPath, String expression, RouteContext route) {
    if (!jsonPath.contains("'")) {
      return Optional.of("$input.json('" + jsonPath + "')");
    } else if (jsonPath.substring(1).chars().noneMatch(c -> "\"$#".indexOf(c) >= 0)) {
      return Optional.of("$input.json(\"" + jsonPath + "\")");
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
