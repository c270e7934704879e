package gatewire.report;

import static gatewire.report.DescriptionHtml.section;
import static gatewire.report.HtmlText.code;
import static gatewire.report.HtmlText.element;
import static gatewire.report.HtmlText.text;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Prints authorizers, policies and roles as HTML. */
final class PolicyHtml {

  private PolicyHtml() {}

  static String access(ApiDescription api) {
    return authorizers(api.authorizers()) + policy(api.policy()) + roles(api.roles());
  }

  private static String authorizers(List<AuthorizerDescription> authorizers) {
    return authorizers.isEmpty()
        ? ""
        : section(
            "Authorizers",
            HtmlText.table(
                "Authorizers and the values that identify a caller",
                List.of("Authorizer", "Kind", "Decided by", "Reads"),
                authorizers.stream()
                    .map(
                        one ->
                            List.of(
                                code(one.name()),
                                text(one.kind()),
                                code(one.decidedBy()),
                                code(one.reads())))
                    .toList()));
  }

  private static String policy(List<StatementDescription> statements) {
    return statements.isEmpty()
        ? ""
        : section(
            "Resource policy",
            HtmlText.table(
                "Who may call the API at all",
                List.of("Effect", "Principals", "Actions", "Resources", "Condition"),
                statements.stream().map(one -> cells(one, true)).toList()));
  }

  private static String roles(List<RoleDescription> roles) {
    return roles.isEmpty()
        ? ""
        : section(
            "Roles",
            "<p>API Gateway assumes these roles to call the backends.</p>\n"
                + roles.stream().map(PolicyHtml::role).collect(joining()));
  }

  private static String role(RoleDescription role) {
    String note =
        role.known() ? "" : " The source does not contain the role: its policies are unknown.";
    String attached =
        role.otherPolicies().isEmpty()
            ? ""
            : element("p", "Attached policies: " + code(role.otherPolicies())) + "\n";
    return element("h3", code(role.name()))
        + "\n"
        + element("p", "Used by " + code(role.routes()) + "." + note)
        + "\n"
        + (role.statements().isEmpty()
            ? ""
            : HtmlText.table(
                "What the role may do",
                List.of("Effect", "Actions", "Resources", "Condition"),
                role.statements().stream().map(one -> cells(one, false)).toList()))
        + attached;
  }

  private static List<String> cells(StatementDescription one, boolean principals) {
    List<String> cells = new ArrayList<>(List.of(text(one.effect())));
    if (principals) {
      cells.add(code(one.principals()));
    }
    cells.addAll(List.of(code(one.actions()), code(one.resources()), code(one.condition())));
    return cells;
  }
}
