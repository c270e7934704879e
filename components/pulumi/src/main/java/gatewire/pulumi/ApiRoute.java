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
 * One route of an {@link ApiComponent}, which has already checked the route and rendered its roles.
 * It has the type and the children of a {@link RouteComponent}, but no trigger, because the
 * Deployment of the ApiComponent has one trigger for the whole API.
 */
final class ApiRoute extends ComponentResource {

  private final Set<Resource> last;

  /**
   * @param target the name of the route and the component that becomes its parent
   */
  ApiRoute(RouteTarget target, Method method, List<Grant> grants) {
    super(
        RouteComponent.TYPE,
        target.name(),
        ComponentResourceOptions.builder().parent(target.parent()).build());
    this.last = RouteRenderer.render(target.withParent(this), method, grants);
    registerOutputs(Map.of());
  }

  /**
   * The resources that a dependent of this route must wait for. It could wait for the component,
   * but then the SDK would pass each child of it to the engine, which records them all with the
   * Deployment.
   */
  Set<Resource> last() {
    return last;
  }
}
