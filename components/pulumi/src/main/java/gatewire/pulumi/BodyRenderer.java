package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiPut;
import com.pulumi.aws.apigateway.RestApiPutArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders what a RestApi holds as one OpenAPI document. It is imported into a RestApi that is there
 * already, because URIs have the API's region in them, which is read off its ARN.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html">PutRestApi</a>
 */
final class BodyRenderer {

  private BodyRenderer() {}

  /** Everything that a deployment must wait for. */
  static List<Resource> create(
      String name,
      Api api,
      BodyDocument document,
      RestApi restApi,
      TextOutputs texts,
      Resource parent) {
    gatewire.model.RestApi model = api.restApi();
    List<Resource> everything = new ArrayList<>();
    everything.add(
        new RestApiPut(
            name,
            RestApiPutArgs.builder()
                .restApiId(restApi.id())
                .body(document.resolve(texts))
                .failOnWarnings(true)
                // An import that does not say it may move the endpoint to the edge.
                .parameters(Map.of("endpointConfigurationTypes", model.endpointType().name()))
                .build(),
            // Deleting it does nothing, so that its successor may come first.
            ChildOptions.of(parent).deleteBeforeReplace(false).build()));
    for (Method method : model.methods()) {
      String route = ResourceNames.route(name, method.httpMethod(), method.path());
      invocations(api.grants(method))
          .forEach(
              grant ->
                  everything.add(
                      PermissionRenderer.create(
                          route,
                          method,
                          grant,
                          restApi.executionArn(),
                          restApi.id(),
                          texts,
                          parent)));
    }
    for (Authorizer authorizer : model.authorizers()) {
      invocations(api.grants(authorizer))
          .forEach(
              grant ->
                  everything.add(
                      PermissionRenderer.create(
                          ResourceNames.shared(name, authorizer.name()),
                          // Nobody tells the id that an import gives to an authorizer.
                          Output.format("%s/authorizers/*", restApi.executionArn()),
                          grant,
                          restApi.id(),
                          texts,
                          parent)));
    }
    return everything;
  }

  private static List<Grant.InvokeFunction> invocations(List<Grant> grants) {
    return grants.stream()
        .filter(Grant.InvokeFunction.class::isInstance)
        .map(Grant.InvokeFunction.class::cast)
        .toList();
  }
}
