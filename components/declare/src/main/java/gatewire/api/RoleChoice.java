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
 * @param needed the permissions of the shared role that the backend is known to need
 * @param added the permissions that the author adds to the shared role
 */
record RoleChoice(
    String defaultName,
    Optional<String> chosenName,
    Optional<Text> customArn,
    List<PolicyStatement> needed,
    List<PolicyStatement> added) {

  private static final String WITHOUT_LISTING = "-without-list";

  RoleChoice {
    needed = List.copyOf(needed);
    added = List.copyOf(added);
  }

  static RoleChoice of(String defaultName) {
    return new RoleChoice(defaultName, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  RoleChoice withName(String name) {
    return new RoleChoice(defaultName, Optional.of(name), customArn, needed, added);
  }

  RoleChoice withArn(Text roleArn) {
    return new RoleChoice(defaultName, chosenName, Optional.of(roleArn), needed, added);
  }

  RoleChoice needing(PolicyStatement statement) {
    return new RoleChoice(defaultName, chosenName, customArn, and(needed, statement), added);
  }

  RoleChoice allowing(PolicyStatement statement) {
    return new RoleChoice(defaultName, chosenName, customArn, needed, and(added, statement));
  }

  private static List<PolicyStatement> and(
      List<PolicyStatement> statements, PolicyStatement further) {
    return Stream.concat(statements.stream(), Stream.of(further)).toList();
  }

  /** Returns the permissions of the shared role besides those that the route itself needs. */
  List<PolicyStatement> allowed() {
    return Stream.concat(needed.stream(), added.stream()).toList();
  }

  /** Returns the role for routes that must not list, although others with this role may. */
  RoleChoice withoutListing() {
    return new RoleChoice(
        defaultName + WITHOUT_LISTING,
        chosenName.map(name -> name + WITHOUT_LISTING),
        customArn,
        needed,
        added);
  }

  /** Returns the name of the shared role. */
  String name() {
    return chosenName.orElse(defaultName);
  }

  /**
   * Returns the ARN of the role; for a shared role it is a reference. Reports an invalid name, and
   * permissions that the author adds to a role that the route does not use.
   */
  Text arn(RouteContext route) {
    if (customArn.isPresent() && !added.isEmpty()) {
      route.report(
          "allow(%s, …)".formatted(String.join(", ", added.get(0).actions())),
          "the permission is for the role that Gatewire creates, but the route has another role by .credentials(…)",
          "remove .allow(…) and give that role the permission, or remove .credentials(…)");
    }
    chosenName.ifPresent(name -> BindingName.validate("role", name, route));
    return customArn.orElseGet(() -> Grant.AssumeRole.credentials(name()));
  }
}
