package gatewire.testing;

import static java.util.stream.Collectors.toMap;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the name of each child starts with its component's name. URNs contain the types of a
 * resource's parents but not their names, so children of two components of one type could otherwise
 * collide.
 */
final class ComponentNames {

  private final Map<String, ResourceState> byUrn;
  private final RecordedStack stack;
  private final List<String> problems = new ArrayList<>();

  private ComponentNames(RecordedStack stack) {
    this.stack = stack;
    this.byUrn =
        stack.resources().stream()
            .collect(toMap(ResourceState::urn, resource -> resource, (one, other) -> one));
  }

  static List<String> duplicates(RecordedStack stack) {
    Set<String> seen = new LinkedHashSet<>();
    return stack.resources().stream()
        .map(ResourceState::urn)
        .filter(urn -> !seen.add(urn))
        .map(urn -> urn + " is registered twice")
        .toList();
  }

  static List<String> problems(RecordedStack stack) {
    ComponentNames names = new ComponentNames(stack);
    stack.resources().forEach(names::examine);
    return names.problems;
  }

  private void examine(ResourceState resource) {
    Optional<ResourceState> parent = parent(resource);
    if (parent.isEmpty()) {
      requireComponent(resource);
    } else if (!isNamedAfter(resource.name(), parent.get().name())) {
      problems.add(
          "%s is a child of %s, and its name does not start with that name"
              .formatted(resource.label(), parent.get().label()));
    }
  }

  /** Reports a resource without a parent if it belongs to an API that is a child of a component. */
  private void requireComponent(ResourceState resource) {
    stack.resources(ResourceTypes.REST_API).stream()
        .filter(api -> parent(api).isPresent())
        .filter(api -> api.id().isPresent() && api.id().equals(resource.input("restApi")))
        .forEach(
            api ->
                problems.add(
                    "%s has no parent, its %s is a child of %s"
                        .formatted(
                            resource.label(), api.label(), parent(api).orElseThrow().label())));
  }

  /** Returns the component that is the parent of a resource; empty if the resource has none. */
  private Optional<ResourceState> parent(ResourceState resource) {
    return resource
        .options()
        .parent()
        .map(byUrn::get)
        .filter(parent -> !parent.custom() && !parent.isStack());
  }

  /**
   * Returns whether a name starts with the parent's name, or with its form in physical names, which
   * consist of letters, digits and dashes.
   */
  private static boolean isNamedAfter(String child, String parent) {
    String slug = parent.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return child.startsWith(parent) || child.startsWith(slug) || isTruncated(child, slug);
  }

  /** Returns whether a name is a long physical name, which is truncated and ends with a hash. */
  private static boolean isTruncated(String child, String slug) {
    String start = child.replaceAll("-[0-9a-f]{8}$", "");
    return start.length() < child.length() && start.length() > 40 && slug.startsWith(start);
  }
}
