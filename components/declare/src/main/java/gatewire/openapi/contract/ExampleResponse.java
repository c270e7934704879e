package gatewire.openapi.contract;

import gatewire.model.StatusCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example of a response that a document declares: the example in the document if there is one,
 * and otherwise a value that its schemas allow. Equal documents have equal examples in every run.
 *
 * @param headers a value for each declared header
 * @param bodies a body for each content type, the first of which is the default; empty if the
 *     response has no body
 */
public record ExampleResponse(
    StatusCode status, Map<String, String> headers, Map<String, String> bodies) {
  public ExampleResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
  }
}
