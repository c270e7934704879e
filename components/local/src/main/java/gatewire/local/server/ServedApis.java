package gatewire.local.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The APIs that one server serves. */
public final class ServedApis {

  private final Map<String, ServedApi> byId = new LinkedHashMap<>();
  private final Optional<ServedApi> only;

  /**
   * @param apis at least one API; no two have the same id
   */
  public ServedApis(Collection<ServedApi> apis) {
    apis.forEach(api -> byId.put(api.id().toLowerCase(Locale.ROOT), api));
    this.only = byId.size() == 1 ? byId.values().stream().findFirst() : Optional.empty();
  }

  /** Returns the APIs in the order in which they were passed. */
  public List<ServedApi> all() {
    return List.copyOf(byId.values());
  }

  /**
   * Returns the API of an address; empty if its id is unknown, or it has no id and several APIs are
   * served.
   */
  Optional<ServedApi> find(Address address) {
    if (address.apiId().isPresent()) {
      return Optional.ofNullable(byId.get(address.apiId().get().toLowerCase(Locale.ROOT)));
    }
    return only;
  }

  /** Returns an error message for an address without an API; it lists the APIs. */
  String explain(Address address) {
    String ids = String.join(", ", byId.keySet().stream().limit(10).toList());
    return address
        .apiId()
        .map(id -> "No API '%s' is served here; the APIs are %s".formatted(id, ids))
        .orElseGet(
            () ->
                "Several APIs are served here: name one by the host <api>.execute-api.localhost or the path /_aws/execute-api/<api>/<stage>; the APIs are "
                    + ids);
  }
}
