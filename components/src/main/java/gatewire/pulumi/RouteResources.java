package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renders everything that belongs to one route, in the order that API Gateway needs. */
final class RouteResources {

  private RouteResources() {}

  static void create(
      String name,
      gatewire.model.Method model,
      List<Grant> grants,
      RouteSite site,
      SharedResources shared,
      Resource parent) {
    Method method = MethodResource.create(name, model, site, shared, parent);
    Integration integration =
        IntegrationResource.create(name, model.integration(), site, method, parent);
    Map<StatusCode, MethodResponse> methodResponses = new LinkedHashMap<>();
    model
        .responses()
        .forEach(
            response ->
                methodResponses.put(
                    response.status(),
                    MethodResponseResource.create(
                        ResourceNames.response(name, response.status()),
                        response,
                        site,
                        method,
                        shared,
                        parent)));
    model
        .integration()
        .responses()
        .forEach(
            response ->
                IntegrationResponseResource.create(
                    ResourceNames.response(name, response.status()),
                    response,
                    site,
                    integration,
                    Objects.requireNonNull(
                        methodResponses.get(response.status()),
                        "checked: a status without a method response"),
                    parent));
    for (Grant grant : grants) {
      if (grant instanceof Grant.InvokeFunction invoke) {
        PermissionResource.create(
            name, model, invoke, site.executionArn(), site.restApi(), site.texts(), parent);
      }
    }
  }
}
