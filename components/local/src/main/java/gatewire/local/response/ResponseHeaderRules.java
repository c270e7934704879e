package gatewire.local.response;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.model.ReservedResponseHeaders;
import java.util.Map;
import java.util.TreeMap;

/** Drops and renames the response headers that API Gateway reserves. */
public final class ResponseHeaderRules {

  /** The rules for integrations that map headers. */
  public static final ResponseHeaderRules MAPPED =
      new ResponseHeaderRules(ReservedResponseHeaders.MAPPED);

  /** The rules for {@code AWS_PROXY}. */
  public static final ResponseHeaderRules FUNCTION_PROXY =
      new ResponseHeaderRules(ReservedResponseHeaders.FUNCTION_PROXY);

  /** The rules for {@code HTTP_PROXY}. */
  public static final ResponseHeaderRules HTTP_PROXY =
      new ResponseHeaderRules(ReservedResponseHeaders.HTTP_PROXY);

  private final HeaderNameSet dropped;
  private final HeaderNameSet remapped;
  private final Map<String, String> remappedTo = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ResponseHeaderRules(ReservedResponseHeaders reserved) {
    this.dropped = HeaderNameSet.of(reserved.dropped().toArray(String[]::new));
    this.remapped = HeaderNameSet.of(reserved.remapped().toArray(String[]::new));
    for (String name : reserved.remapped()) {
      // AWS returns the renamed header with the capitalization of this table.
      remappedTo.put(name, ReservedResponseHeaders.PREFIX + name);
    }
  }

  /** Returns the headers that the client gets. */
  public HttpHeaders apply(HttpHeaders headers) {
    return headers.only(name -> !dropped.contains(name)).renamed(this::remapped);
  }

  private String remapped(String name) {
    return remapped.contains(name) ? remappedTo.getOrDefault(name, name) : name;
  }
}
