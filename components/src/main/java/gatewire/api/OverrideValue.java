package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import java.util.List;

/** What an override sets: one value, or several joined, which a mapping cannot do. */
final class OverrideValue {

  private OverrideValue() {}

  /** The values one after the other, as the template's string. */
  static BodyTemplate joined(List<RequestSource> parts) {
    return (side, route) ->
        parts.stream().map(part -> part(part, side, route)).collect(joining("", "\"", "\""));
  }

  private static String part(RequestSource part, BodyTemplate.Side side, RouteContext route) {
    if (part instanceof Literal literal) {
      return plain(literal.value(), route);
    }
    return TemplateReference.of(part, side, route).orElse("");
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
        text, "a fixed part of an override cannot hold a double quote, $, # or a backslash");
    return "";
  }
}
