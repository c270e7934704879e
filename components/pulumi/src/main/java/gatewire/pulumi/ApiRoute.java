package gatewire.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One route of an {@link ApiComponent}, which has checked it, made its roles and knows what its
 * references stand for. Of a {@link RouteComponent} it has the type and the children, but no
 * trigger: the component's Deployment has one for the whole API.
 */
final class ApiRoute extends ComponentResource {

  private final Set<Resource> last;

  ApiRoute(
      String name,
      Method method,
      List<Grant> grants,
      RouteTarget site,
      SharedResources shared,
      ComponentResourceOptions options) {
    super(RouteComponent.TYPE, name, options);
    this.last = RouteRenderer.create(name, method, grants, site, shared, this);
    registerOutputs(Map.of());
  }

  /**
   * What whoever waits for the route has to wait for. It could wait for the component, but then the
   * SDK hands every resource of it to the engine, which writes them all down with the Deployment.
   */
  Set<Resource> last() {
    return last;
  }
}
