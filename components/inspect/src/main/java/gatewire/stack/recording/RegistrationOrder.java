package gatewire.stack.recording;

import com.pulumi.resources.Resource;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order in which a program constructs its resources. A registration waits for the values that
 * it depends on, so the order of registrations differs from run to run.
 */
final class RegistrationOrder {

  private final IdentityHashMap<Resource, Position> positions = new IdentityHashMap<>();
  private final Map<String, Integer> twins = new HashMap<>();

  /**
   * The position of a resource.
   *
   * @param number the number among all resources, from one
   * @param twin the number among the resources with the same type and logical name, from one:
   *     children of different components may share both
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
        positions.get(resource), "a resource whose constructor was not recorded");
  }
}
