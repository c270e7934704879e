package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import gatewire.model.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The role that API Gateway assumes to call a service.
 *
 * @param defaultName the name of the shared role that is used by default
 * @param chosenName the name of the shared role that the author chose
 * @param customArn the ARN of a custom role that replaces the shared role
 * @param allowed the permissions that the author adds to the shared role
 */
record RoleChoice(
    String defaultName,
    Optional<String> chosenName,
    Optional<Text> customArn,
    List<PolicyStatement> allowed) {

  private static final String WITHOUT_LISTING = "-without-list";

  RoleChoice {
    allowed = List.copyOf(allowed);
  }

  static RoleChoice of(String defaultName) {
    return new RoleChoice(defaultName, Optional.empty(), Optional.empty(), List.of());
  }

  RoleChoice withName(String name) {
    return new RoleChoice(defaultName, Optional.of(name), customArn, allowed);
  }

  RoleChoice withArn(Text roleArn) {
    return new RoleChoice(defaultName, chosenName, Optional.of(roleArn), allowed);
  }

  RoleChoice allowing(PolicyStatement statement) {
    return new RoleChoice(
        defaultName,
        chosenName,
        customArn,
        Stream.concat(allowed.stream(), Stream.of(statement)).toList());
  }

  /** Returns the role for routes that must not list, although others with this role may. */
  RoleChoice withoutListing() {
    return new RoleChoice(
        defaultName + WITHOUT_LISTING, chosenName.map(name -> name + WITHOUT_LISTING),
        customArn,
        allowed);
  }

  /** Returns the name of the shared role. */
  String name() {
    return chosenName.orElse(defaultName);
  }

  /** Returns the ARN of the role; for a shared role it is a reference. Reports an invalid name. */
  Text arn(RouteContext route) {
    chosenName.ifPresent(name -> BindingName.validate("role", name, route));
    return customArn.orElseGet(() -> Grant.AssumeRole.credentials(name()));
  }
}
