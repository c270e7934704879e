package gatewire.cli;

import gatewire.report.RoleDescription;
import gatewire.report.StatementDescription;
import gatewire.stack.aws.StackRole;
import java.util.ArrayList;
import java.util.List;

/** Describes the roles of a stack. */
final class StackRoles {

  private StackRoles() {}

  static List<RoleDescription> describe(List<StackRole> roles) {
    return roles.stream().map(StackRoles::describe).toList();
  }

  private static RoleDescription describe(StackRole role) {
    List<StatementDescription> statements = new ArrayList<>();
    List<String> others = new ArrayList<>(role.attached());
    for (String policy : role.policies()) {
      StatementDescription.of(policy).ifPresentOrElse(statements::addAll, () -> others.add(policy));
    }
    return new RoleDescription(role.arn(), role.name(), List.of(), statements, others, true);
  }
}
