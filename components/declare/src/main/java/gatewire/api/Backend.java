package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import java.util.List;

/**
 * What stands behind a route. {@link Backends} has those that come along; anything else that API
 * Gateway can integrate with is one class of your own.
 *
 * <p>A backend renders the integration with its responses. What follows from these is wired for it:
 * the method declares each request parameter that the integration maps, and each status and header
 * that its responses name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-integration-settings.html">Integrations
 *     for REST APIs</a>
 */
public interface Backend {

  /**
   * The integration for this route.
   *
   * @throws IllegalArgumentException when the route cannot have one; the message becomes a finding
   *     about the route. To report several, use {@link RouteContext#report}
   */
  Integration render(RouteContext route);

  /**
   * What the integration needs from AWS when a request comes; nothing where this is not overridden.
   */
  default List<Grant> grants(RouteContext route) {
    return List.of();
  }
}
