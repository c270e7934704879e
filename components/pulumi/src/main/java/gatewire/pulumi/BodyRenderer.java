package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApiPut;
import com.pulumi.aws.apigateway.RestApiPutArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.Authorizer;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders the content of a RestApi as one OpenAPI document. It is imported into a RestApi that
 * exists already, because URIs contain the API's region, which is read from its ARN.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html">PutRestApi</a>
 */
final class BodyRenderer {

  private BodyRenderer() {}

  /** Returns everything that a deployment must wait for. */
  static List<Resource> render(ComponentContext context, Api api, BodyDocument document) {
    List<Resource> everything = new ArrayList<>();
    everything.add(document(context, api.restApi(), document));
    SharedInvocations invocations = SharedInvocations.of(context.name(), api);
    everything.addAll(PermissionRenderer.forApi(context, invocations));
    for (Method method : api.restApi().methods()) {
      ComponentContext route = context.withName(ResourceNames.route(context.name(), method));
      everything.addAll(
          PermissionRenderer.forRoute(route, method, invocations.without(api.grants(method))));
    }
    // An import does not return the ids that it gives to authorizers.
    Output<String> anyAuthorizer = Output.of("*");
    for (Authorizer model : api.restApi().authorizers()) {
      ComponentContext authorizer =
          context.withName(ResourceNames.shared(context.name(), model.name()));
      everything.addAll(
          PermissionRenderer.forAuthorizer(authorizer, anyAuthorizer, api.grants(model)));
    }
    return everything;
  }

  private static RestApiPut document(
      ComponentContext context, RestApi model, BodyDocument document) {
    return new RestApiPut(
        context.name(),
        RestApiPutArgs.builder()
            .restApiId(context.restApi().id())
            .body(document.resolve(context.texts()))
            .failOnWarnings(true)
            // An import without this parameter may change the endpoint to edge-optimized.
            .parameters(Map.of("endpointConfigurationTypes", model.endpointType().name()))
            .build(),
        // Deleting this resource has no effect on AWS, so its replacement may be created first.
        ChildOptions.of(context.parent()).deleteBeforeReplace(false).build());
  }
}
