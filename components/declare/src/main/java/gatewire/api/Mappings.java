package gatewire.api;

import gatewire.model.Integration;
import java.time.Duration;

/**
 * The request and response mappings of a mapped backend.
 *
 * @param request the mapping of the request to the backend
 * @param response the mapping of the response to the client
 * @param timeout how long API Gateway waits for the backend
 */
record Mappings(RequestMapping request, ResponseMapping response, Duration timeout) {

  /** Passes requests unchanged, and maps responses to these. */
  static Mappings of(StandardResponses standard) {
    return new Mappings(
        RequestMapping.NONE, ResponseMapping.of(standard), Integration.DEFAULT_TIMEOUT);
  }

  Mappings with(RequestMapping other) {
    return new Mappings(other, response, timeout);
  }

  Mappings with(ResponseMapping other) {
    return new Mappings(request, other, timeout);
  }

  Mappings with(Duration other) {
    return new Mappings(request, response, other);
  }
}
