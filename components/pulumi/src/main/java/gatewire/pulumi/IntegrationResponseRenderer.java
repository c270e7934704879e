package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationResponse;
import com.pulumi.aws.apigateway.IntegrationResponseArgs;
import com.pulumi.aws.apigateway.MethodResponse;
import java.util.Map;
import java.util.TreeMap;

/** Renders an IntegrationResponse, which maps the backend's response to a status. */
final class IntegrationResponseRenderer {

  private IntegrationResponseRenderer() {}

  /**
   * Renders the response.
   *
   * @param integration if it is replaced, AWS silently deletes its responses, so they are replaced
   *     with it
   * @param methodResponse must exist first, otherwise AWS rejects the response with "No method
   *     response exists for method"
   */
  static IntegrationResponse render(
      RouteTarget target,
      gatewire.model.IntegrationResponse model,
      Integration integration,
      MethodResponse methodResponse) {
    IntegrationResponseArgs.Builder args =
        IntegrationResponseArgs.builder()
            .restApi(target.restApiId())
            .resourceId(target.resourceId())
            .httpMethod(integration.httpMethod())
            .statusCode(methodResponse.statusCode());
    Map<String, String> parameters = parameters(model);
    if (!parameters.isEmpty()) {
      args.responseParameters(target.texts().resolve(parameters));
    }
    if (!model.templates().isEmpty()) {
      args.responseTemplates(target.texts().resolve(model.templates()));
    }
    model.selectionPattern().ifPresent(pattern -> args.selectionPattern(pattern.regex()));
    model.contentHandling().ifPresent(handling -> args.contentHandling(handling.name()));
    return new IntegrationResponse(
        ResourceNames.response(target.name(), model.status()),
        args.build(),
        ChildOptions.slot(target.parent())
            .dependsOn(integration, methodResponse)
            .replaceWith(integration)
            .build());
  }

  private static Map<String, String> parameters(gatewire.model.IntegrationResponse model) {
    Map<String, String> parameters = new TreeMap<>();
    model
        .headers()
        .forEach(
            (header, source) ->
                parameters.put(
                    gatewire.model.MethodResponse.HEADER_PREFIX + header, source.expression()));
    return parameters;
  }
}
