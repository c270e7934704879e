package gatewire.report;

import static gatewire.report.MarkdownText.code;
import static gatewire.report.MarkdownText.head;
import static gatewire.report.MarkdownText.row;
import static gatewire.report.MarkdownText.text;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints descriptions as GitHub Flavored Markdown. */
final class DescriptionMarkdown {

  private DescriptionMarkdown() {}

  static String of(List<ApiDescription> apis) {
    return apis.isEmpty()
        ? "No RestApi found."
        : apis.stream().map(DescriptionMarkdown::of).collect(joining("\n\n"));
  }

  private static String of(ApiDescription api) {
    List<String> blocks = new ArrayList<>();
    blocks.add("# API " + code(api.name()));
    if (!api.description().isEmpty()) {
      blocks.add(text(api.description()));
    }
    blocks.add(settings(api));
    blocks.add(
        api.findings().isEmpty()
            ? "`check` has no findings."
            : "`check`: [%s](#findings)".formatted(FindingNumbers.of(api.findings())));
    if (!api.routes().isEmpty()) {
      blocks.add("## Routes and backends");
      blocks.add(Mermaid.of(Diagram.of(api)));
      blocks.add(overview(api));
      api.routes().forEach(route -> blocks.addAll(RouteMarkdown.of(route, api.everyCaller())));
    }
    blocks.addAll(access(api));
    if (!api.gatewayResponses().isEmpty()) {
      blocks.add("## Gateway responses");
      blocks.add("API Gateway itself sends these responses to the errors that it detects.");
      blocks.add(RouteMarkdown.responses(api.gatewayResponses(), "Type", "Status"));
    }
    blocks.addAll(findings(api.findings()));
    return String.join("\n\n", blocks);
  }

  private static String settings(ApiDescription api) {
    Stream<Setting> all =
        Stream.concat(
            Stream.of(new Setting("endpoint", api.endpointType())),
            Stream.concat(
                api.settings().stream(),
                Stream.of(new Setting("first deployment", api.firstDeployment()))));
    return head("Setting", "Value")
        + "\n"
        + all.map(one -> row(text(one.name()), code(one.value()))).collect(joining("\n"));
  }

  private static List<String> findings(List<String> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    return List.of(
        "## Findings",
        findings.stream()
            .map(finding -> "- " + finding.lines().map(MarkdownText::text).collect(joining("<br>")))
            .collect(joining("\n")));
  }

  private static String overview(ApiDescription api) {
    return head("Route", "Backend", "Who may call it")
        + "\n"
        + api.routes().stream()
            .map(
                route ->
                    row(
                        code(route.routes()),
                        code(route.target().toString()),
                        RouteMarkdown.callers(route, api.everyCaller())))
            .collect(joining("\n"));
  }

  private static List<String> access(ApiDescription api) {
    List<String> blocks = new ArrayList<>();
    if (!api.authorizers().isEmpty()) {
      blocks.add("## Authorizers");
      blocks.add(
          head("Authorizer", "Kind", "Decided by", "Reads")
              + "\n"
              + api.authorizers().stream()
                  .map(
                      one ->
                          row(
                              code(one.name()),
                              text(one.kind()),
                              code(one.decidedBy()),
                              code(one.reads())))
                  .collect(joining("\n")));
    }
    if (!api.policy().isEmpty()) {
      blocks.add("## Resource policy");
      blocks.add(PolicyMarkdown.statements(api.policy()));
    }
    if (!api.roles().isEmpty()) {
      blocks.add("## Roles");
      blocks.add("API Gateway assumes these roles to call the backends.");
      api.roles().forEach(role -> blocks.addAll(PolicyMarkdown.role(role)));
    }
    return blocks;
  }
}
