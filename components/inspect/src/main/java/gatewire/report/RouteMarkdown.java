package gatewire.report;

import static gatewire.report.MarkdownText.code;
import static gatewire.report.MarkdownText.head;
import static gatewire.report.MarkdownText.row;
import static gatewire.report.MarkdownText.text;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints a route as Markdown: its conditions, the request mapping, and a table of its responses.
 */
final class RouteMarkdown {

  private RouteMarkdown() {}

  static List<String> of(RouteDescription route, String everyCaller) {
    List<String> blocks = new ArrayList<>();
    blocks.add("### " + code(route.routes()));
    List<String> lines = new ArrayList<>();
    lines.add("- **Backend:** " + code(route.backend()));
    lines.add("- **Who may call it:** " + callers(route, everyCaller));
    if (!route.role().isEmpty()) {
      lines.add("- **Role:** " + code(route.role()));
    }
    route.validation().forEach(one -> lines.add("- **Needs:** " + text(one)));
    blocks.add(String.join("\n", lines));
    request(route).ifPresent(blocks::add);
    if (!route.responses().isEmpty()) {
      blocks.add(responses(route.responses(), "Status", "Selected"));
    } else if (!route.declared().isEmpty()) {
      blocks.add(declared(route.declared()));
    }
    return blocks;
  }

  static String callers(RouteDescription route, String everyCaller) {
    return route.callers().isEmpty()
        ? everyCaller
        : route.callers().stream().map(MarkdownText::text).collect(joining(" and "));
  }

  private static Optional<String> request(RouteDescription route) {
    List<String> rows = new ArrayList<>();
    route
        .parameters()
        .forEach(
            one ->
                rows.add(
                    row(
                        one.required() ? "reads, required" : "reads",
                        code(one.expression()),
                        "the client")));
    route.sends().forEach(one -> rows.add(row("sends", code(one.target()), code(one.source()))));
    for (BodyDescription body : route.bodies()) {
      rows.add(row("body", code(body.contentType()), code(body.output())));
      body.overrides()
          .forEach(one -> rows.add(row("sets", code(one.target()), code(one.source()))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(head("Request", "Target", "Source") + "\n" + String.join("\n", rows));
  }

  /**
   * Prints a table of responses. Responses that send the same have their headers in the rows of the
   * last of them.
   */
  static String responses(List<ResponseDescription> groups, String name, String when) {
    List<String> rows = new ArrayList<>();
    for (ResponseDescription group : groups) {
      String names = group.cases().stream().map(one -> code(one.name())).collect(joining(", "));
      String selected =
          group.cases().stream().map(RouteMarkdown::selected).distinct().collect(joining(", "));
      List<String> sent = sent(group);
      for (int i = 0; i < sent.size(); i++) {
        rows.add("| " + names + " | " + (i == 0 ? selected : "") + " | " + sent.get(i));
      }
    }
    return head(name, when, "Header or body", "Source") + "\n" + String.join("\n", rows);
  }

  private static String selected(ResponseDescription.Case one) {
    return code(one.when()) + (one.conversion().isEmpty() ? "" : " " + code(one.conversion()));
  }

  private static List<String> sent(ResponseDescription group) {
    List<String> cells = new ArrayList<>();
    group.headers().forEach(one -> cells.add(cells(code(one.target()), code(one.source()))));
    for (BodyDescription body : group.bodies()) {
      cells.add(cells("body " + code(body.contentType()), code(body.output())));
      body.overrides()
          .forEach(one -> cells.add(cells("sets " + code(one.target()), code(one.source()))));
    }
    return cells.isEmpty() ? List.of(cells("", "no header; the body as it is")) : cells;
  }

  private static String cells(String target, String source) {
    return target + " | " + source + " |";
  }

  private static String declared(List<DeclaredResponse> responses) {
    return "The backend's response is passed on unchanged. The method declares:\n\n"
        + head("Status", "Headers", "Models")
        + "\n"
        + responses.stream()
            .map(one -> row(code(one.status()), code(one.headers()), code(one.models())))
            .collect(joining("\n"));
  }
}
