package gatewire.pulumi;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders an API: all resources of an {@link ApiComponent}, in the order of creation. */
final class ApiRenderer {

  private ApiRenderer() {}

  /**
   * The resources whose outputs the component returns.
   *
   * @param apiKeys the values of the API keys by name
   */
  record Rendered(RestApi restApi, Stage stage, Map<String, Output<String>> apiKeys) {}

  /**
   * Renders the API.
   *
   * @param document present if the content of the RestApi is imported from it instead of being
   *     rendered as one resource for each object
   */
  static Rendered render(
      String name, ApiArgs args, Optional<BodyDocument> document, Resource parent) {
    gatewire.model.RestApi model = args.api.restApi();
    RestApi restApi =
        RestApiRenderer.render(
            ResourceNames.restApi(name, args.rendering), model, args.bindings, args.tags, parent);
    RestApiOutputs outputs = RestApiOutputs.of(restApi);
    TextOutputs texts = new TextOutputs(args.bindings, outputs, args.stage.variables());
    ComponentContext base = new ComponentContext(name, parent, outputs, texts, args.tags);

    ApiRoles roles = ApiRoles.render(base, args.api.grants().toList());
    ComponentContext context = base.withRoles(roles.arns());
    List<Resource> content =
        document.isPresent()
            ? BodyRenderer.render(context, args.api, document.get())
            : ResourcesRenderer.render(context, args.api, restApi.rootResourceId());
    List<Resource> everything = new ArrayList<>(roles.policies());
    everything.addAll(content);

    Deployment deployment = DeploymentRenderer.render(context, model, everything);
    Stage stage = StageRenderer.render(context, args.stage, deployment);
    MethodSettingsRenderer.renderAll(context, model, args.stage, stage);
    return new Rendered(restApi, stage, UsagePlanRenderer.render(context, args.apiKeys, stage));
  }
}
