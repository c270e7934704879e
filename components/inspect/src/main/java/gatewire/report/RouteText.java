package gatewire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints a route as text, one line for each condition, value and response. */
final class RouteText {

  private RouteText() {}

  static String of(RouteDescription route) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\n", route.routes()) + " → " + route.backend());
    Stream.concat(route.callers().stream(), route.validation().stream())
        .forEach(needed -> lines.add(DescriptionLine.of("needs", needed)));
    route
        .parameters()
        .forEach(
            one ->
                lines.add(
                    DescriptionLine.of(
                        "param", one.expression(), one.required() ? "required" : "")));
    route
        .sends()
        .forEach(one -> lines.add(DescriptionLine.assignment("sends", one.target(), one.source())));
    route.bodies().forEach(body -> lines.addAll(body("body", body)));
    for (ResponseDescription group : route.responses()) {
      group
          .cases()
          .forEach(one -> lines.add(DescriptionLine.of(one.name(), one.when(), one.conversion())));
      lines.addAll(sent(group));
    }
    return String.join("\n", lines);
  }

  /** Prints the headers and bodies of responses. */
  static List<String> sent(ResponseDescription response) {
    List<String> lines = new ArrayList<>();
    response
        .headers()
        .forEach(one -> lines.add(DescriptionLine.assignment("", one.target(), one.source())));
    response.bodies().forEach(body -> lines.addAll(body("", body)));
    return lines;
  }

  private static List<String> body(String kind, BodyDescription body) {
    List<String> lines = new ArrayList<>();
    lines.add(DescriptionLine.assignment(kind, body.contentType(), body.output()));
    body.overrides()
        .forEach(
            one ->
                lines.add(DescriptionLine.assignment("", "  sets " + one.target(), one.source())));
    return lines;
  }
}
