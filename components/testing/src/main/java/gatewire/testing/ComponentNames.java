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
 * A URN holds the types of a resource's parents, not their names: two components of one type
 * collide unless each child's name starts with its component's.
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
      lookForComponent(resource);
    } else if (!isNamedAfter(resource.name(), parent.get().name())) {
      problems.add(
          "%s is a child of %s, and its name does not start with that name"
              .formatted(resource.label(), parent.get().label()));
    }
  }

  /** What belongs to an API that a component made belongs to a component too. */
  private void lookForComponent(ResourceState resource) {
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

  /** The component that a resource is a child of; empty for one that stands alone. */
  private Optional<ResourceState> parent(ResourceState resource) {
    return resource
        .options()
        .parent()
        .map(byUrn::get)
        .filter(parent -> !parent.custom() && !parent.isStack());
  }

  /** With its name in front, or what a physical name makes of it: letters, digits and dashes. */
  private static boolean isNamedAfter(String child, String parent) {
    String slug = parent.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return child.startsWith(parent) || child.startsWith(slug) || cut(child, slug);
  }

  /** A long physical name is cut and gets a hash. */
  private static boolean cut(String child, String slug) {
    String start = child.replaceAll("-[0-9a-f]{8}$", "");
    return start.length() < child.length() && start.length() > 40 && slug.startsWith(start);
  }
}
