package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;

/**
 * The place that a route is rendered into, which the renderers of its objects share.
 *
 * @param component the context whose name is the route's name and whose parent is the parent of the
 *     route's objects
 * @param resourceId the Resource of the route's path
 * @param shared the models, validators and authorizers that the route's method refers to
 */
record RouteTarget(ComponentContext component, Output<String> resourceId, SharedResources shared) {

  String name() {
    return component.name();
  }

  Resource parent() {
    return component.parent();
  }

  /** Returns the RestApi's id. */
  Output<String> restApiId() {
    return component.restApi().id();
  }

  TextOutputs texts() {
    return component.texts();
  }

  /** Returns a copy whose objects become the children of another component. */
  RouteTarget withParent(Resource other) {
    return new RouteTarget(component.withParent(other), resourceId, shared);
  }
}
