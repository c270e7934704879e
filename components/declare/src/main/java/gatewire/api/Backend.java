package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import java.util.List;

/**
 * The backend of a route. {@link Backends} has the built-in backends; for anything else that API
 * Gateway can integrate with, write a class that implements this interface.
 *
 * <p>A backend renders the integration with its responses. The method is derived from it: it
 * declares each request parameter that the integration maps, and each status and header of the
 * responses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-integration-settings.html">Integrations
 *     for REST APIs</a>
 */
public interface Backend {

  /**
   * Returns the integration for this route.
   *
   * @throws IllegalArgumentException if the route cannot have this backend; the message becomes a
   *     finding about the route. To report several problems, use {@link RouteContext#report}
   */
  Integration render(RouteContext route);

  /** Returns the permissions that the integration needs to handle a request. Defaults to none. */
  default List<Grant> grants(RouteContext route) {
    return List.of();
  }
}
