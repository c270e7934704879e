package gatewire.local.request;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.template.Overrides;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mapped parameters of a backend's request.
 *
 * @param path the values of the URI's placeholders
 * @param query decoded names and values; a repeated parameter has several values
 * @param headers one line for each value
 */
public record MappedParameters(
    Map<String, String> path, Map<String, List<String>> query, HttpHeaders headers) {

  /** No parameters. */
  static final MappedParameters NONE = new MappedParameters(Map.of(), Map.of(), HttpHeaders.NONE);

  /** Returns a copy with a template's overrides; other parameters are kept. */
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
