package gatewire.testing;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the order in which replaced resources are created and deleted. Most parts of an API are
 * slots: AWS rejects a second one beside the first, or deleting the first one deletes the second. A
 * deployment is the opposite: the new one must exist before the old one is deleted.
 */
final class ReplacementOrder {

  private static final Set<String> SLOTS =
      Set.of(
          ResourceTypes.RESOURCE,
          ResourceTypes.METHOD,
          ResourceTypes.INTEGRATION,
          ResourceTypes.METHOD_RESPONSE,
          ResourceTypes.INTEGRATION_RESPONSE,
          ResourceTypes.GATEWAY_RESPONSE,
          ResourceTypes.PERMISSION);

  private final ApiParts parts;
  private final List<String> problems = new ArrayList<>();

  private ReplacementOrder(RecordedStack stack) {
    this.parts = new ApiParts(stack);
  }

  static List<String> problems(RecordedStack stack) {
    ReplacementOrder order = new ReplacementOrder(stack);
    stack.resources().stream()
        .filter(resource -> SLOTS.contains(resource.type()))
        .forEach(order::deletedFirst);
    order.parts.all(ResourceTypes.INTEGRATION_RESPONSE).forEach(order::replacedWithIntegration);
    order.parts.all(ResourceTypes.DEPLOYMENT).forEach(order::deployment);
    return order.problems;
  }

  private void deletedFirst(ResourceState slot) {
    if (!slot.options().deleteBeforeReplace().equals(Optional.of(true))) {
      problems.add(slot.label() + " is not deleted before it is replaced");
    }
  }

  private void replacedWithIntegration(ResourceState response) {
    parts
        .integration(response)
        .filter(integration -> !response.options().replaceWith().contains(integration.urn()))
        .ifPresent(
            integration ->
                problems.add(
                    "%s is not replaced with %s".formatted(response.label(), integration.label())));
  }

  /**
   * Requires that triggers do not read outputs of slots. Otherwise the engine deletes the
   * deployment before the slot, while the stage still uses it.
   */
  private void deployment(ResourceState deployment) {
    if (!deployment.options().deleteBeforeReplace().equals(Optional.of(false))) {
      problems.add(deployment.label() + " is not explicitly created before the old one is deleted");
    }
    deployment
        .options()
        .propertyDependencies()
        .getOrDefault("triggers", List.of())
        .forEach(
            urn ->
                SLOTS.stream()
                    .filter(
                        type -> urn.contains("$" + type + "::") || urn.contains("::" + type + "::"))
                    .forEach(
                        type -> problems.add(deployment.label() + ": its triggers read " + urn)));
  }
}
