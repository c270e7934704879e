package gatewire.api;

import gatewire.model.Integration;
import java.time.Duration;

/**
 * Both ways through a mapped backend.
 *
 * @param request what the backend is sent
 * @param response what the client gets
 * @param timeout how long the backend may take
 */
record Mappings(RequestMapping request, ResponseMapping response, Duration timeout) {

  /** Passes requests on, and maps responses by this set. */
  static Mappings of(IntegrationResponseSet standard) {
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
