package gatewire.pulumi;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.model.Grant;
import gatewire.model.Method;
import java.util.List;
import java.util.Map;

/**
 * One route of an {@link ApiComponent}, which has checked it, made its roles and knows what its
 * references stand for. Of a {@link RouteComponent} it has the type and the children, but no
 * trigger: the component's Deployment has one for the whole API.
 */
final class ApiRoute extends ComponentResource {

  ApiRoute(
      String name,
      Method method,
      List<Grant> grants,
      RouteSite site,
      SharedResources shared,
      ComponentResourceOptions options) {
    super(RouteComponent.TYPE, name, options);
    RouteResources.create(name, method, grants, site, shared, this);
    registerOutputs(Map.of());
  }
}
