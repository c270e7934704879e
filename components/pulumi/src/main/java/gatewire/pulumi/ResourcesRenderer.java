package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;

/** Renders the content of a RestApi as one resource for each object. */
final class ResourcesRenderer {

  private ResourcesRenderer() {}

  /** Returns everything that a deployment must wait for. */
  static List<Resource> render(ComponentContext context, Api api, Output<String> rootResourceId) {
    RestApi model = api.restApi();
    SharedResources shared = SharedResources.render(context, api);
    List<Resource> everything = new ArrayList<>(shared.resources());
    SharedInvocations invocations = SharedInvocations.of(context.name(), api);
    everything.addAll(PermissionRenderer.forApi(context, invocations));
    ResourceTree tree = new ResourceTree(context, rootResourceId);
    for (Method method : model.methods()) {
      RouteTarget target =
          new RouteTarget(
              context.withName(ResourceNames.route(context.name(), method)),
              tree.id(method.path()),
              shared);
      everything.addAll(
          new ApiRoute(target, method, invocations.without(api.grants(method))).last());
    }
    model
        .gatewayResponses()
        .forEach(response -> everything.add(GatewayResponseRenderer.render(context, response)));
    model.policy().ifPresent(policy -> everything.add(PolicyRenderer.render(context, policy)));
    return everything;
  }
}
