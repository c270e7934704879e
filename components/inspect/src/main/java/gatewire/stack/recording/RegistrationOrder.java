package gatewire.stack.recording;

import com.pulumi.resources.Resource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order in which a program constructs its resources. Their registrations wait for the values
 * that they depend on, so they arrive in another order in each run.
 */
final class RegistrationOrder {

  private final IdentityHashMap<Resource, Position> positions = new IdentityHashMap<>();
  private final Map<String, Integer> twins = new HashMap<>();

  /**
   * The position of a resource.
   *
   * @param number counts all resources, from one
   * @param twin counts those of the same type and logical name, from one: children of different
   *     components may have both
   */
  record Position(int number, int twin) {}

  /** Gives the resource the next position. */
  synchronized void next(Resource resource) {
    int twin =
        twins.merge(
            resource.pulumiResourceType() + " " + resource.pulumiResourceName(), 1, Integer::sum);
    positions.put(resource, new Position(positions.size() + 1, twin));
  }

  /** Returns the position that the resource was given. */
  synchronized Position position(Resource resource) {
    return Objects.requireNonNull(
        positions.get(resource), "a resource that no constructor announced");
  }
}
