package gatewire.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints a description as text: the API's settings, then each route, then the findings. */
final class DescriptionText {

  private DescriptionText() {}

  static String of(ApiDescription api) {
    return Stream.of(
            Stream.of(head(api)),
            api.routes().stream().map(RouteText::of),
            api.findings().isEmpty() ? Stream.of("No findings.") : api.findings().stream())
        .flatMap(part -> part)
        .collect(joining("\n\n"));
  }

  private static String head(ApiDescription api) {
    List<String> lines = new ArrayList<>();
    lines.add("API '%s', %s".formatted(api.name(), api.endpointType()));
    if (!api.description().isEmpty()) {
      lines.add("  " + api.description());
    }
    api.settings().forEach(one -> lines.add("  %s: %s".formatted(one.name(), one.value())));
    api.policy().forEach(one -> lines.add("  resource policy: " + statement(one)));
    api.authorizers()
        .forEach(
            one ->
                lines.add(
                    "  authorizer '%s': %s, %s, reads %s"
                        .formatted(
                            one.name(),
                            one.kind(),
                            one.decidedBy(),
                            one.reads().isEmpty()
                                ? "the request"
                                : String.join(", ", one.reads()))));
    for (ResponseDescription group : api.gatewayResponses()) {
      group
          .cases()
          .forEach(one -> lines.add("  gateway response %s, %s".formatted(one.name(), one.when())));
      lines.addAll(RouteText.sent(group));
    }
    api.roles().forEach(role -> lines.addAll(role(role)));
    lines.add("  first deployment: " + api.firstDeployment());
    return String.join("\n", lines);
  }

  private static List<String> role(RoleDescription role) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  role '%s', for %s%s"
            .formatted(
                role.name(),
                String.join(", ", role.routes()),
                role.known() ? "" : "; its policies are not in this source"));
    role.statements().forEach(one -> lines.add("         " + statement(one)));
    role.otherPolicies().forEach(one -> lines.add("         policy " + one));
    return lines;
  }

  private static String statement(StatementDescription one) {
    return Stream.of(
            Stream.of(one.effect().toLowerCase(Locale.ROOT)),
            one.principals().stream().limit(1).map(first -> String.join(", ", one.principals())),
            Stream.of(String.join(", ", one.actions()), "on", String.join(", ", one.resources())),
            Stream.of(one.condition()).filter(text -> !text.isEmpty()).map(text -> "if " + text))
        .flatMap(part -> part)
        .collect(joining(" "));
  }
}
