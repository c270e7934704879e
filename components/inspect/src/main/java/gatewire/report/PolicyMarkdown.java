package gatewire.report;

import static gatewire.report.MarkdownText.code;
import static gatewire.report.MarkdownText.head;
import static gatewire.report.MarkdownText.row;
import static gatewire.report.MarkdownText.text;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Prints policies and roles as Markdown. */
final class PolicyMarkdown {

  private PolicyMarkdown() {}

  /** Prints the statements of a resource policy. */
  static String statements(List<StatementDescription> statements) {
    return head("Effect", "Principals", "Actions", "Resources", "Condition")
        + "\n"
        + statements.stream()
            .map(
                one ->
                    row(
                        text(one.effect()),
                        code(one.principals()),
                        code(one.actions()),
                        code(one.resources()),
                        code(one.condition())))
            .collect(joining("\n"));
  }

  static List<String> role(RoleDescription role) {
    List<String> blocks = new ArrayList<>();
    blocks.add("### " + code(role.name()));
    blocks.add("Used by " + code(role.routes()) + ".");
    if (!role.known()) {
      blocks.add("The source does not contain the role, so its policies are unknown.");
    }
    if (!role.statements().isEmpty()) {
      blocks.add(
          head("Effect", "Actions", "Resources", "Condition")
              + "\n"
              + role.statements().stream()
                  .map(
                      one ->
                          row(
                              text(one.effect()),
                              code(one.actions()),
                              code(one.resources()),
                              code(one.condition())))
                  .collect(joining("\n")));
    }
    if (!role.otherPolicies().isEmpty()) {
      blocks.add("Attached policies: " + code(role.otherPolicies()) + ".");
    }
    return blocks;
  }
}
