package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.List;
import java.util.Optional;

/**
 * The values of overrides: one value, or several joined values, which a mapping does not support.
 */
final class OverrideValue {

  private OverrideValue() {}

  /** Returns the joined values as a string of the template. */
  static BodyTemplate joined(List<RequestSource> parts) {
    return (side, route) ->
        parts.stream().map(part -> part(part, side, route)).collect(joining("", "\"", "\""));
  }

  /** Returns a part of the backend's body as a string of the template. */
  static BodyTemplate response(ResponseSource value) {
    return value instanceof RequestSource shared
        ? joined(List.of(shared))
        : (side, route) -> "\"" + reference(TemplateReference.of(value, side, route)) + "\"";
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
      return ReferenceSlot.of(ReferenceSlot.parse(value), ReferenceEscaping.TEMPLATE);
    }
    route.report(
        value,
        "a fixed part of an override cannot contain a double quote, $, # or a backslash",
        "remove the character, or map the value without an override");
    return "";
  }
}
