package gatewire.stack.recording;

import com.pulumi.resources.Resource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order in which a program makes its resources. Their registrations wait for the values that
 * they take and arrive in another order each time.
 */
final class ProgramOrder {

  private final IdentityHashMap<Resource, Turn> turns = new IdentityHashMap<>();
  private final Map<String, Integer> twins = new HashMap<>();

  /**
   * A resource's place.
   *
   * @param number counts all resources, from one
   * @param twin counts those of the same type and logical name, from one: children of different
   *     components may have both
   */
  record Turn(int number, int twin) {}

  synchronized void add(Resource resource) {
    int twin =
        twins.merge(
            resource.pulumiResourceType() + " " + resource.pulumiResourceName(), 1, Integer::sum);
    turns.put(resource, new Turn(turns.size() + 1, twin));
  }

  synchronized Turn turn(Resource resource) {
    return Objects.requireNonNull(turns.get(resource), "a resource that no constructor announced");
  }
}
