package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.IntegrationResponse;
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

  /** Returns the last resources: a dependent that waits for these waits for the whole route. */
  static Set<Resource> render(RouteTarget target, gatewire.model.Method model, List<Grant> grants) {
    Method method = MethodRenderer.render(target, model);
    Integration integration = IntegrationRenderer.render(target, model.integration(), method);
    Map<StatusCode, MethodResponse> methodResponses = methodResponses(target, model, method);
    Set<Resource> last = new LinkedHashSet<>(methodResponses.values());
    last.add(integration);
    for (IntegrationResponse response : model.integration().responses()) {
      MethodResponse methodResponse =
          Objects.requireNonNull(
              methodResponses.get(response.status()),
              "checked: a status without a method response");
      last.remove(integration);
      last.remove(methodResponse);
      last.add(IntegrationResponseRenderer.render(target, response, integration, methodResponse));
    }
    last.addAll(PermissionRenderer.forRoute(target.component(), model, grants));
    return last;
  }

  private static Map<StatusCode, MethodResponse> methodResponses(
      RouteTarget target, gatewire.model.Method model, Method method) {
    Map<StatusCode, MethodResponse> responses = new LinkedHashMap<>();
    for (gatewire.model.MethodResponse response : model.responses()) {
      responses.put(response.status(), MethodResponseRenderer.render(target, response, method));
    }
    return responses;
  }
}
