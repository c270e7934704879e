package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.List;

/** Renders what a RestApi holds as one resource for each object. */
final class ResourcesRenderer {

  private ResourcesRenderer() {}

  /** Everything that a deployment must wait for. */
  static List<Resource> create(
      String name, Api api, RestApi restApi, TextOutputs texts, Resource parent) {
    gatewire.model.RestApi model = api.restApi();
    SharedResources shared =
        SharedResources.create(name, api, restApi.id(), restApi.executionArn(), texts, parent);
    List<Resource> everything = new ArrayList<>(shared.resources());
    ResourceTree tree = new ResourceTree(name, restApi, parent);
    for (Method method : model.methods()) {
      RouteTarget site =
          new RouteTarget(restApi.id(), restApi.executionArn(), tree.id(method.path()), texts);
      ApiRoute route =
          new ApiRoute(
              ResourceNames.route(name, method.httpMethod(), method.path()),
              method,
              api.grants(method),
              site,
              shared,
              ComponentResourceOptions.builder().parent(parent).build());
      everything.addAll(route.last());
    }
    model
        .gatewayResponses()
        .forEach(
            response ->
                everything.add(
                    GatewayResponseRenderer.create(name, response, restApi.id(), parent)));
    model
        .policy()
        .ifPresent(
            policy ->
                everything.add(PolicyRenderer.create(name, policy, restApi.id(), texts, parent)));
    return everything;
  }
}
