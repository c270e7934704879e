package gatewire.pulumi;

import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.aws.apigateway.MethodResponseArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders a MethodResponse, which declares the headers and bodies that clients receive with a
 * status.
 */
final class MethodResponseRenderer {

  private MethodResponseRenderer() {}

  static MethodResponse render(
      RouteTarget target, gatewire.model.MethodResponse model, Method method) {
    Map<String, Boolean> parameters = new TreeMap<>();
    model
        .headers()
        .forEach(
            header -> parameters.put(gatewire.model.MethodResponse.HEADER_PREFIX + header, false));
    MethodResponseArgs.Builder args =
        MethodResponseArgs.builder()
            .restApi(target.restApiId())
            .resourceId(target.resourceId())
            .httpMethod(method.httpMethod())
            .statusCode(model.status().toString());
    if (!parameters.isEmpty()) {
      args.responseParameters(parameters);
    }
    if (!model.models().isEmpty()) {
      args.responseModels(model.models());
    }
    List<Resource> before = model.models().isEmpty() ? List.of() : target.shared().models();
    return new MethodResponse(
        ResourceNames.response(target.name(), model.status()),
        args.build(),
        ChildOptions.slot(target.parent(), before).build());
  }
}
