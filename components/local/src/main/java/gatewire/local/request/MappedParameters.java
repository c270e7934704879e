package gatewire.local.request;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.template.Overrides;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters that go to the backend.
 *
 * @param path what fills the URI's placeholders
 * @param query decoded; several values for a repeated parameter
 * @param headers one line for each value
 */
public record MappedParameters(
    Map<String, String> path, Map<String, List<String>> query, HttpHeaders headers) {

  /** Nothing is mapped. */
  static final MappedParameters NONE = new MappedParameters(Map.of(), Map.of(), HttpHeaders.NONE);

  /** The same with what a template overrides; what it does not name stays. */
  MappedParameters with(Overrides overrides) {
    if (overrides.requestPath().isEmpty()
        && overrides.requestQuerystring().isEmpty()
        && overrides.requestHeader().isEmpty()) {
      return this;
    }
    Map<String, String> allPath = new LinkedHashMap<>(path);
    allPath.putAll(overrides.requestPath());
    Map<String, List<String>> allQuery = new LinkedHashMap<>(query);
    allQuery.putAll(overrides.requestQuerystring());
    HttpHeadersBuilder allHeaders = headers.toBuilder();
    overrides.requestHeader().forEach(allHeaders::set);
    return new MappedParameters(allPath, allQuery, allHeaders.build());
  }
}
