package gatewire.report;

import static gatewire.report.HtmlText.code;
import static gatewire.report.HtmlText.element;
import static gatewire.report.HtmlText.text;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * Prints descriptions as one page that loads nothing and runs no script. Its content security
 * policy forbids both, so that even a value that was not escaped could do neither.
 */
final class DescriptionHtml {

  private DescriptionHtml() {}

  static String of(List<ApiDescription> apis) {
    String title =
        apis.isEmpty()
            ? "No RestApi found."
            : apis.stream().map(ApiDescription::name).collect(joining(", "));
    StringBuilder sections = new StringBuilder();
    for (int i = 0; i < apis.size(); i++) {
      sections.append(api(apis.get(i), "api" + (i + 1)));
    }
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>"""
        .formatted(
            text(title),
            PageStyle.CSS,
            apis.isEmpty() ? element("h1", text(title)) + "\n" : sections);
  }

  private static String api(ApiDescription api, String id) {
    return """
        <header id="%s">
        <p class="kind">REST API · %s</p>
        <h1>%s</h1>
        %s%s</header>
        %s%s%s%s%s"""
        .formatted(
            id,
            text(api.endpointType()),
            text(api.name()),
            api.description().isEmpty() ? "" : element("p", text(api.description())) + "\n",
            settings(api),
            found(api.findings(), id),
            overview(api, id),
            routes(api, id),
            PolicyHtml.access(api),
            gatewayResponses(api) + findings(api.findings(), id));
  }

  private static String settings(ApiDescription api) {
    return Stream.concat(
            api.settings().stream(),
            Stream.of(new Setting("first deployment", api.firstDeployment())))
        .map(one -> element("dt", text(one.name())) + element("dd", text(one.value())) + "\n")
        .collect(joining("", "<dl>\n", "</dl>\n"));
  }

  /** Returns a line at the top, because the findings themselves may be long. */
  private static String found(List<String> findings, String id) {
    return findings.isEmpty()
        ? "<p class=\"good\">The checks have no findings.</p>\n"
        : "<p><a href=\"#%s-findings\">%s</a></p>\n"
            .formatted(id, text(FindingNumbers.of(findings)));
  }

  private static String findings(List<String> findings, String id) {
    return findings.isEmpty()
        ? ""
        : findings.stream()
            .map(
                finding ->
                    "<li class=\"%s\">%s</li>\n"
                        .formatted(
                            finding.startsWith("ERROR") ? "error" : "warning", text(finding)))
            .collect(
                joining(
                    "",
                    "<section id=\"%s-findings\">\n<h2>Findings</h2>\n<ul class=\"findings\">\n"
                        .formatted(id),
                    "</ul>\n</section>\n"));
  }

  private static String overview(ApiDescription api, String id) {
    if (api.routes().isEmpty()) {
      return "";
    }
    List<List<String>> rows =
        Stream.iterate(0, i -> i < api.routes().size(), i -> i + 1)
            .map(
                i -> {
                  RouteDescription route = api.routes().get(i);
                  return List.of(
                      "<a href=\"#%s-route%d\">%s</a>".formatted(id, i + 1, code(route.routes())),
                      code(route.target().toString()),
                      RouteHtml.callers(route, api.everyCaller()));
                })
            .toList();
    return section(
        "Routes and backends",
        DiagramSvg.of(Diagram.of(api), id + "-diagram")
            + HtmlText.table(
                "Each route with its backend and its callers",
                List.of("Route", "Backend", "Who may call it"),
                rows));
  }

  private static String routes(ApiDescription api, String id) {
    StringBuilder routes = new StringBuilder();
    for (int i = 0; i < api.routes().size(); i++) {
      routes.append(RouteHtml.of(api.routes().get(i), api.everyCaller(), id + "-route" + (i + 1)));
    }
    return routes.toString();
  }

  private static String gatewayResponses(ApiDescription api) {
    return api.gatewayResponses().isEmpty()
        ? ""
        : section(
            "Gateway responses",
            RouteHtml.responses(
                "The responses of API Gateway itself to errors that it detects",
                List.of("Type", "Status"),
                api.gatewayResponses()));
  }

  static String section(String heading, String content) {
    return "<section>\n" + element("h2", text(heading)) + "\n" + content + "</section>\n";
  }
}
