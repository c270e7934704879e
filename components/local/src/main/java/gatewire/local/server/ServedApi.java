package gatewire.local.server;

import gatewire.local.gateway.Gateway;
import gatewire.local.http.RequestTarget;
import gatewire.local.routing.RequestPath;
import java.util.List;

/**
 * An API that is served, on each of its stages.
 *
 * @param stages none when the API could not be loaded
 * @param problem why it could not be loaded; empty otherwise
 */
public record ServedApi(String id, List<Gateway> stages, String problem) {

  public ServedApi {
    stages = List.copyOf(stages);
  }

  /** An API on its stages, of which there is at least one. */
  public static ServedApi of(String id, List<Gateway> stages) {
    return new ServedApi(id, stages, "");
  }

  /** An API that answers every request with a problem. */
  public static ServedApi broken(String id, String problem) {
    return new ServedApi(id, List.of(), problem);
  }

  boolean isBroken() {
    return stages.isEmpty();
  }

  /** The stage that a request's target means; the first refuses what is of none. */
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
