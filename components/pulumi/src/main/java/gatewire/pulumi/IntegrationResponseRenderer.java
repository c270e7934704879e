package gatewire.pulumi;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationResponse;
import com.pulumi.aws.apigateway.IntegrationResponseArgs;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.TreeMap;

/** Renders an IntegrationResponse: the backend's half of a status. */
final class IntegrationResponseRenderer {

  private IntegrationResponseRenderer() {}

  /**
   * @param integration replacing it deletes its responses on AWS's side without a word, so they are
   *     replaced with it
   * @param methodResponse must be there first, or AWS says "No method response exists for method"
   */
  static IntegrationResponse create(
      String name,
      gatewire.model.IntegrationResponse model,
      RouteTarget site,
      Integration integration,
      MethodResponse methodResponse,
      Resource parent) {
    Map<String, String> parameters = new TreeMap<>();
    model
        .headers()
        .forEach(
            (header, source) ->
                parameters.put(
                    gatewire.model.MethodResponse.HEADER_PREFIX + header, source.expression()));
    IntegrationResponseArgs.Builder args =
        IntegrationResponseArgs.builder()
            .restApi(site.restApi())
            .resourceId(site.resourceId())
            .httpMethod(integration.httpMethod())
            .statusCode(methodResponse.statusCode());
    if (!parameters.isEmpty()) {
      args.responseParameters(parameters);
    }
    if (!model.templates().isEmpty()) {
      args.responseTemplates(model.templates());
    }
    model.selectionPattern().ifPresent(pattern -> args.selectionPattern(pattern.regex()));
    model.contentHandling().ifPresent(handling -> args.contentHandling(handling.name()));
    return new IntegrationResponse(
        name,
        args.build(),
        ChildOptions.slot(parent)
            .dependsOn(integration, methodResponse)
            .replaceWith(integration)
            .build());
  }
}
