package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Text;
import java.util.Optional;

/**
 * The role that API Gateway assumes to call a service.
 *
 * @param usual the name of the shared role that is used by default
 * @param named the name of the shared role that the author chose
 * @param brought the ARN of the author's role, instead of a shared one
 */
record RoleChoice(String usual, Optional<String> named, Optional<Text> brought) {

  static RoleChoice of(String usual) {
    return new RoleChoice(usual, Optional.empty(), Optional.empty());
  }

  RoleChoice withName(String name) {
    return new RoleChoice(usual, Optional.of(name), brought);
  }

  RoleChoice withArn(Text roleArn) {
    return new RoleChoice(usual, named, Optional.of(roleArn));
  }

  /** The name of the shared role. */
  String name() {
    return named.orElse(usual);
  }

  /** The ARN of the role, which is a reference for a shared one. Reports an invalid name. */
  Text arn(RouteContext route) {
    named.ifPresent(name -> BindingName.examine("role", name, route));
    return brought.orElseGet(() -> Grant.AssumeRole.credentials(name()));
  }
}
