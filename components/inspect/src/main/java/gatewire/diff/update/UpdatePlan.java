package gatewire.diff.update;

import gatewire.stack.ResourceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effect of the next {@code pulumi up}.
 *
 * @param created the labels of new resources
 * @param deleted the labels of resources that are deleted
 * @param updated the number of resources that are updated in place
 * @param replaced the resources that are replaced, except for deployments
 * @param deploys whether there is a new deployment, to which the stage switches
 * @param gap the minimum time for which slots are gone from the API's definition
 */
public record UpdatePlan(
    List<String> created,
    List<String> deleted,
    int updated,
    List<Replacement> replaced,
    boolean deploys,
    Duration gap) {

  private static final int CALLS_PER_SECOND = 10;

  /** Deleting, creating, and reading back. */
  private static final int CALLS_PER_REPLACEMENT = 3;

  private static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";

  public UpdatePlan {
    created = List.copyOf(created);
    deleted = List.copyOf(deleted);
    replaced = List.copyOf(replaced);
  }

  /**
   * Compares the resources of a stack with those that a program registers. Resources are the same
   * if their URNs differ in nothing but stack and project.
   */
  public static UpdatePlan of(List<ResourceState> before, List<ResourceState> after) {
    ComparableResources old = new ComparableResources(before);
    ComparableResources now = new ComparableResources(after);
    Map<String, Replacement> replaced = new Replacements(old, now).all();
    List<Replacement> others =
        replaced.values().stream().filter(one -> !one.type().equals(DEPLOYMENT)).toList();
    return new UpdatePlan(
        labels(now, old, replaced.keySet()),
        labels(old, now, replaced.keySet()),
        (int)
            now.byKey().keySet().stream()
                .filter(key -> !replaced.containsKey(key))
                .filter(key -> Replacements.isUpdated(key, old, now))
                .count(),
        others,
        replaced.size() > others.size(),
        gap(others));
  }

  /** Returns whether nothing changes. */
  public boolean isEmpty() {
    return created.isEmpty() && deleted.isEmpty() && updated == 0 && replaced.isEmpty() && !deploys;
  }

  private static List<String> labels(
      ComparableResources of, ComparableResources others, Set<String> replaced) {
    return of.byKey().entrySet().stream()
        .filter(one -> !others.byKey().containsKey(one.getKey()))
        .filter(one -> !replaced.contains(one.getKey()))
        .map(one -> one.getValue().label())
        .toList();
  }

  /** API Gateway accepts about ten calls per second for the whole account. */
  private static Duration gap(List<Replacement> replaced) {
    long slots = replaced.stream().filter(Replacement::deletedFirst).count();
    return Duration.ofSeconds(
        (slots * CALLS_PER_REPLACEMENT + CALLS_PER_SECOND - 1) / CALLS_PER_SECOND);
  }
}
