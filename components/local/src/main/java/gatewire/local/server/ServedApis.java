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
   * @param apis at least one, each with an id of its own
   */
  public ServedApis(Collection<ServedApi> apis) {
    apis.forEach(api -> byId.put(api.id().toLowerCase(Locale.ROOT), api));
    this.only = byId.size() == 1 ? byId.values().stream().findFirst() : Optional.empty();
  }

  /** In the order in which they were given. */
  public List<ServedApi> all() {
    return List.copyOf(byId.values());
  }

  /** The API that an address means; empty when there is none, or several and no id says which. */
  Optional<ServedApi> find(Address address) {
    if (address.apiId().isPresent()) {
      return Optional.ofNullable(byId.get(address.apiId().get().toLowerCase(Locale.ROOT)));
    }
    return only;
  }

  /** Why an address means no API, and what would. */
  String explain(Address address) {
    String ids = String.join(", ", byId.keySet().stream().limit(10).toList());
    return address
        .apiId()
        .map(id -> "No API '%s' is served here; there are %s".formatted(id, ids))
        .orElseGet(
            () ->
                "Several APIs are served here: name one by the host <api>.execute-api.localhost or the path /_aws/execute-api/<api>/<stage>; there are "
                    + ids);
  }
}
