package gatewire.report;

import static gatewire.report.HtmlText.code;
import static gatewire.report.HtmlText.element;
import static gatewire.report.HtmlText.text;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a route as HTML: its conditions, the request mapping, and a table of its responses. */
final class RouteHtml {

  private RouteHtml() {}

  static String of(RouteDescription route, String everyCaller, String id) {
    String responses =
        !route.responses().isEmpty()
            ? responses("Responses", List.of("Status", "Selected"), route.responses())
            : declared(route.declared());
    return """
        <section class="route" id="%s">
        <h2>%s</h2>
        %s%s%s</section>
        """
        .formatted(
            id,
            route.routes().stream().map(RouteHtml::heading).collect(joining("<br>")),
            facts(route, everyCaller),
            request(route),
            responses);
  }

  private static String heading(String route) {
    int space = route.indexOf(' ');
    String method = route.substring(0, Math.max(space, 0));
    return "<span class=\"method %s\">%s</span> %s"
        .formatted(
            text(method.toLowerCase(Locale.ROOT)), text(method), code(route.substring(space + 1)));
  }

  private static String facts(RouteDescription route, String everyCaller) {
    StringBuilder facts = new StringBuilder("<dl>\n");
    fact(facts, "Backend", code(route.backend()));
    fact(facts, "Who may call it", callers(route, everyCaller));
    if (!route.role().isEmpty()) {
      fact(facts, "Role", code(route.role()));
    }
    route.validation().forEach(one -> fact(facts, "Needs", text(one)));
    return facts.append("</dl>\n").toString();
  }

  private static void fact(StringBuilder facts, String name, String value) {
    facts.append(element("dt", text(name))).append(element("dd", value)).append('\n');
  }

  static String callers(RouteDescription route, String everyCaller) {
    return route.callers().isEmpty()
        ? "<span class=\"open\">" + text(everyCaller) + "</span>"
        : route.callers().stream().map(HtmlText::text).collect(joining(" and "));
  }

  private static String request(RouteDescription route) {
    List<List<String>> rows = new ArrayList<>();
    route
        .parameters()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        code(one.expression()),
                        "the client" + (one.required() ? " (required)" : ""))));
    route.sends().forEach(one -> rows.add(List.of(code(one.target()), code(one.source()))));
    route.bodies().forEach(body -> rows.addAll(body(body)));
    return rows.isEmpty() ? "" : HtmlText.table("Request", List.of("Target", "Source"), rows);
  }

  private static List<List<String>> body(BodyDescription body) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("body " + code(body.contentType()), code(body.output())));
    body.overrides()
        .forEach(one -> rows.add(List.of("sets " + code(one.target()), code(one.source()))));
    return rows;
  }

  /**
   * Prints a table of responses. Responses that send the same share their rows.
   *
   * @param columns the names of the columns of a response's name and of its selection
   */
  static String responses(
      String caption, List<String> columns, List<ResponseDescription> responses) {
    StringBuilder bodies = new StringBuilder();
    for (ResponseDescription group : responses) {
      List<List<String>> sent = new ArrayList<>();
      group.headers().forEach(one -> sent.add(List.of(code(one.target()), code(one.source()))));
      group.bodies().forEach(body -> sent.addAll(body(body)));
      if (sent.isEmpty()) {
        sent.add(List.of("", "no header; the body as it is"));
      }
      bodies.append("<tbody>\n");
      for (int i = 0; i < sent.size(); i++) {
        String shared = i == 0 ? shared(group, sent.size()) : "";
        bodies
            .append("<tr>" + shared)
            .append(element("td", sent.get(i).get(0)) + element("td", sent.get(i).get(1)))
            .append("</tr>\n");
      }
      bodies.append("</tbody>\n");
    }
    return """
        <div class="table" tabindex="0"><table class="responses">
        <caption>%s</caption>
        <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">Header or body</th><th scope="col">Source</th></tr></thead>
        %s</table></div>
        """
        .formatted(text(caption), text(columns.get(0)), text(columns.get(1)), bodies);
  }

  /** Returns the cells that span the rows of a group: one line for each response. */
  private static String shared(ResponseDescription group, int rows) {
    String names =
        group.cases().stream()
            .map(
                one ->
                    "<span class=\"status s%s\">%s</span>"
                        .formatted(family(one.name()), text(one.name())))
            .collect(joining("<br>"));
    String when =
        group.cases().stream()
            .map(
                one ->
                    code(one.when())
                        + (one.conversion().isEmpty() ? "" : " " + text(one.conversion())))
            .distinct()
            .collect(joining("<br>"));
    return "<th scope=\"rowgroup\" rowspan=\"%d\">%s</th><td rowspan=\"%d\">%s</td>"
        .formatted(rows, names, rows, when);
  }

  private static String family(String status) {
    return status.matches("[1-5]\\d\\d") ? status.substring(0, 1) : "0";
  }

  private static String declared(List<DeclaredResponse> responses) {
    return responses.isEmpty()
        ? ""
        : HtmlText.table(
            "Declared responses; the backend's response is passed on unchanged",
            List.of("Status", "Headers", "Models"),
            responses.stream()
                .map(one -> List.of(text(one.status()), code(one.headers()), code(one.models())))
                .toList());
  }
}
