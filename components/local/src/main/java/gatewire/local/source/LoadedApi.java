package gatewire.local.source;

import gatewire.local.exchange.DeployedApi;
import java.util.List;
import java.util.Optional;

/**
 * An API that was loaded from a source.
 *
 * @param stages the API on each of its stages; empty if it could not be loaded
 * @param problem the reason why the API could not be loaded
 */
public record LoadedApi(String id, List<DeployedApi> stages, Optional<String> problem) {
  public LoadedApi {
    stages = List.copyOf(stages);
  }

  static LoadedApi of(DeployedApi deployed) {
    return new LoadedApi(deployed.id(), List.of(deployed), Optional.empty());
  }

  static LoadedApi broken(String id, String problem) {
    return new LoadedApi(id, List.of(), Optional.of(problem));
  }
}
