package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Renders everything that belongs to one route, in the order that API Gateway needs. */
final class RouteRenderer {

  private RouteRenderer() {}

  /** Create them and return the last ones: whoever waits for these waits for the whole route. */
  static Set<Resource> create(
      String name,
      gatewire.model.Method model,
      List<Grant> grants,
      RouteTarget site,
      SharedResources shared,
      Resource parent) {
    Method method = MethodRenderer.create(name, model, site, shared, parent);
    Integration integration =
        IntegrationRenderer.create(name, model.integration(), site, method, parent);
    Map<StatusCode, MethodResponse> methodResponses =
        methodResponses(name, model, site, method, shared, parent);
    Set<Resource> last = new LinkedHashSet<>(methodResponses.values());
    last.add(integration);
    for (gatewire.model.IntegrationResponse response : model.integration().responses()) {
      MethodResponse methodResponse =
          Objects.requireNonNull(
              methodResponses.get(response.status()),
              "checked: a status without a method response");
      last.remove(integration);
      last.remove(methodResponse);
      last.add(
          IntegrationResponseRenderer.create(
              ResourceNames.response(name, response.status()),
              response,
              site,
              integration,
              methodResponse,
              parent));
    }
    for (Grant grant : grants) {
      if (grant instanceof Grant.InvokeFunction invoke) {
        last.add(
            PermissionRenderer.create(
                name, model, invoke, site.executionArn(), site.restApi(), site.texts(), parent));
      }
    }
    return last;
  }

  private static Map<StatusCode, MethodResponse> methodResponses(
      String name,
      gatewire.model.Method model,
      RouteTarget site,
      Method method,
      SharedResources shared,
      Resource parent) {
    Map<StatusCode, MethodResponse> responses = new LinkedHashMap<>();
    for (gatewire.model.MethodResponse response : model.responses()) {
      responses.put(
          response.status(),
          MethodResponseRenderer.create(
              ResourceNames.response(name, response.status()),
              response,
              site,
              method,
              shared,
              parent));
    }
    return responses;
  }
}
