package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The value that an override assigns: one value, or several joined, unlike that of a mapping. */
@FunctionalInterface
interface OverrideValue {

  // $util.urlEncode writes a plus for a space, as forms do; in a path a plus is a plus.
  String ENCODED =
      "#set($%1$s = \"%2$s\")#set($%1$s = $util.urlEncode($%1$s).replaceAll('[+]', '%%20'))";

  /** Returns the directives that assign the value to a reference, and print nothing. */
  String assign(String reference, BodyTemplate.Side side, RouteContext route);

  /** Returns the value of an expression. */
  static OverrideValue of(BodyTemplate expression) {
    return (reference, side, route) ->
        "#set(" + reference + " = " + expression.render(side, route) + ")";
  }

  /** Returns the joined values as a string of the template. */
  static OverrideValue joined(List<RequestSource> parts) {
    return of((side, route) -> quoted(parts, part -> part(part, side, route)));
  }

  /**
   * Returns the joined values as a part of a URI. Each value that must be encoded goes through a
   * variable, because a string of the template cannot contain another one.
   */
  static OverrideValue path(List<RequestSource> parts) {
    return (reference, side, route) -> {
      StringBuilder encoded = new StringBuilder();
      String value =
          quoted(
              parts,
              part -> {
                if (!UriValue.mustBeEncoded(part)) {
                  return part(part, side, route);
                }
                String name = "uriPart" + parts.indexOf(part);
                encoded.append(ENCODED.formatted(name, part(part, side, route)));
                return "$!{" + name + "}";
              });
      return encoded + "#set(" + reference + " = " + value + ")";
    };
  }

  /** Returns a part of the backend's body as a string of the template. */
  static OverrideValue response(ResponseSource value) {
    return value instanceof RequestSource shared
        ? joined(List.of(shared))
        : of((side, route) -> "\"" + reference(TemplateReference.of(value, side, route)) + "\"");
  }

  private static String quoted(List<RequestSource> parts, Function<RequestSource, String> part) {
    return parts.stream().map(part).collect(joining("", "\"", "\""));
  }

  private static String part(RequestSource part, BodyTemplate.Side side, RouteContext route) {
    if (part instanceof Literal literal) {
      return plain(literal.value(), route);
    }
    return reference(TemplateReference.of(part, side, route));
  }

  /**
   * Returns the reference in braces, so that the following characters are not parsed as part of it.
   */
  private static String reference(Optional<String> reference) {
    return reference.map("$!{%s}"::formatted).orElse("");
  }

  /**
   * Returns a fixed value for use within double quotes. There the template engine evaluates
   * references and directives, and it has no escape for a double quote.
   */
  private static String plain(String value, RouteContext route) {
    if (value.matches("[^\"$#\\\\]*")) {
      return value;
    }
    route.report(
        value,
        "a fixed part of an override cannot contain a double quote, $, # or a backslash",
        "remove the character, or map the value without an override");
    return "";
  }
}
