package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.List;
import java.util.Optional;

/** What an override sets: one value, or several joined, which a mapping cannot do. */
final class OverrideValue {

  private OverrideValue() {}

  /** The values one after the other, as the template's string. */
  static BodyTemplate joined(List<RequestSource> parts) {
    return (side, route) ->
        parts.stream().map(part -> part(part, side, route)).collect(joining("", "\"", "\""));
  }

  /** A part of the backend's body, as the template's string. */
  static BodyTemplate answer(ResponseSource value) {
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

  /** In braces, as what follows could pass for a part of it. */
  private static String reference(Optional<String> reference) {
    return reference.map("$!{%s}"::formatted).orElse("");
  }

  /**
   * Within double quotes a template reads references and directives, and has no escape for the
   * quote.
   */
  private static String plain(String text, RouteContext route) {
    if (text.matches("[^\"$#\\\\]*")) {
      return text;
    }
    route.report(
        text,
        "a fixed part of an override cannot hold a double quote, $, # or a backslash",
        "leave the character out, or map the value without an override");
    return "";
  }
}
