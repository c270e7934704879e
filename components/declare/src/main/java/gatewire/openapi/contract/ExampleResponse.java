package gatewire.openapi.contract;

import gatewire.model.StatusCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a response that a document declares may look like: its own examples where it has some, and
 * otherwise what its schemas ask for. Equal documents have equal examples in every run.
 *
 * @param headers a value for each declared header
 * @param bodies a body for each content type, the first of which is the usual one; none where the
 *     response has no body
 */
public record ExampleResponse(
    StatusCode status, Map<String, String> headers, Map<String, String> bodies) {
  public ExampleResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
  }
}
