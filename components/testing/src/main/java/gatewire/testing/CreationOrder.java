package gatewire.testing;

import static gatewire.testing.ApiParts.text;
import static java.util.stream.Collectors.toMap;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the dependencies between the parts of an API. They refer to each other by names, so
 * without explicit dependencies the engine would create them concurrently.
 */
final class CreationOrder {

  private final ApiParts parts;
  private final Map<String, ResourceState> byUrn;
  private final List<String> problems = new ArrayList<>();

  private CreationOrder(RecordedStack stack) {
    this.parts = new ApiParts(stack);
    this.byUrn =
        stack.resources().stream()
            .collect(toMap(ResourceState::urn, resource -> resource, (one, other) -> one));
  }

  static List<String> problems(RecordedStack stack) {
    CreationOrder order = new CreationOrder(stack);
    Stream.of(ResourceTypes.INTEGRATION, ResourceTypes.METHOD_RESPONSE)
        .flatMap(order.parts::all)
        .forEach(part -> order.requireAfter(part, order.parts.method(part)));
    order
        .parts
        .all(ResourceTypes.INTEGRATION_RESPONSE)
        .forEach(
            response -> {
              order.requireAfter(response, order.parts.integration(response));
              order.requireAfter(
                  response, order.parts.response(ResourceTypes.METHOD_RESPONSE, response));
            });
    order.parts.all(ResourceTypes.DEPLOYMENT).forEach(order::deployment);
    order.parts.all(ResourceTypes.STAGE).forEach(order::stage);
    return order.problems;
  }

  /** Returns whether the engine creates one resource only after another one exists. */
  static boolean isAfter(RecordedStack stack, ResourceState later, ResourceState earlier) {
    return new CreationOrder(stack).isAfter(later, earlier);
  }

  private void deployment(ResourceState deployment) {
    parts.deployed(deployment).forEach(part -> requireAfter(deployment, Optional.of(part)));
    // In the opposite order, the new deployment would respond with 500 for a moment.
    parts.permissions(deployment).forEach(part -> requireAfter(deployment, Optional.of(part)));
  }

  private void stage(ResourceState stage) {
    parts
        .all(ResourceTypes.DEPLOYMENT)
        .filter(
            deployment -> deployment.id().equals(stage.input("deployment").map(Object::toString)))
        .findFirst()
        .ifPresentOrElse(
            deployment -> requireRead(stage, "deployment", deployment),
            () ->
                problems.add(
                    "%s refers to deployment '%s', which is not in this stack"
                        .formatted(stage.label(), text(stage, "deployment"))));
  }

  private void requireRead(ResourceState reader, String input, ResourceState read) {
    List<String> sources = reader.options().propertyDependencies().getOrDefault(input, List.of());
    if (!sources.contains(read.urn())) {
      problems.add(
          "%s does not read its %s from %s".formatted(reader.label(), input, read.label()));
    }
  }

  /** Requires an order. Another assertion reports a resource that is absent. */
  private void requireAfter(ResourceState later, Optional<ResourceState> earlier) {
    earlier
        .filter(one -> !isAfter(later, one))
        .ifPresent(
            one -> problems.add("%s does not wait for %s".formatted(later.label(), one.label())));
  }

  private boolean isAfter(ResourceState later, ResourceState earlier) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(later.options().dependencies());
    while (!open.isEmpty()) {
      String urn = open.pop();
      if (urn.equals(earlier.urn())) {
        return true;
      }
      if (seen.add(urn)) {
        Optional.ofNullable(byUrn.get(urn))
            .ifPresent(resource -> open.addAll(resource.options().dependencies()));
      }
    }
    return false;
  }
}
