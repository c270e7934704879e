package gatewire.local.server;

import gatewire.local.gateway.Gateway;
import gatewire.local.http.RequestTarget;
import gatewire.local.routing.RequestPath;
import java.util.List;

/**
 * An API that is served, with its stages.
 *
 * @param stages empty if the API could not be loaded
 * @param problem why it could not be loaded; empty otherwise
 */
public record ServedApi(String id, List<Gateway> stages, String problem) {

  public ServedApi {
    stages = List.copyOf(stages);
  }

  /** Returns an API with at least one stage. */
  public static ServedApi of(String id, List<Gateway> stages) {
    return new ServedApi(id, stages, "");
  }

  /** Returns an API that responds to every request with an error. */
  public static ServedApi broken(String id, String problem) {
    return new ServedApi(id, List.of(), problem);
  }

  /** Returns whether the API could not be loaded. */
  public boolean isBroken() {
    return stages.isEmpty();
  }

  /** Returns the stage that the target names, or else the first, which rejects the request. */
  Gateway stage(String target) {
    if (stages.size() == 1) {
      return stages.get(0);
    }
    String path = RequestTarget.parse(target).path();
    return stages.stream()
        .filter(gateway -> RequestPath.parse(path, gateway.deployment().stage().name()).isPresent())
        .findFirst()
        .orElse(stages.get(0));
  }
}
