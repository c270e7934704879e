package gatewire.pulumi;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources that the methods of an API share and refer to: validators and authorizers by their
 * ids, models by their names.
 *
 * @param validatorIds by the validators' names
 * @param authorizerIds by the authorizers' names
 * @param models the resources that a method must wait for if it names a model
 * @param resources everything that a deployment must wait for
 */
record SharedResources(
    Map<String, Output<String>> validatorIds,
    Map<String, Output<String>> authorizerIds,
    List<Resource> models,
    List<Resource> resources) {

  static SharedResources render(ComponentContext context, Api api) {
    RestApi model = api.restApi();
    Map<String, Output<String>> validatorIds = validators(context, model.requestValidators());
    List<Resource> models = List.copyOf(ModelRenderer.renderAll(context, model.models()));
    List<Resource> resources = new ArrayList<>(models);
    Map<String, Output<String>> authorizerIds = new LinkedHashMap<>();
    for (gatewire.model.Authorizer declared : model.authorizers()) {
      Authorizer authorizer = AuthorizerRenderer.render(context, declared);
      authorizerIds.put(declared.name(), authorizer.id());
      resources.add(authorizer);
      resources.addAll(
          PermissionRenderer.forAuthorizer(
              context.withName(ResourceNames.shared(context.name(), declared.name())),
              authorizer.id(),
              api.grants(declared)));
    }
    return new SharedResources(validatorIds, authorizerIds, models, resources);
  }

  /** Renders all request validators and returns their ids by their names. */
  private static Map<String, Output<String>> validators(
      ComponentContext context, List<gatewire.model.RequestValidator> models) {
    Map<String, Output<String>> ids = new LinkedHashMap<>();
    models.forEach(model -> ids.put(model.name(), validator(context, model).id()));
    return ids;
  }

  private static RequestValidator validator(
      ComponentContext context, gatewire.model.RequestValidator model) {
    return new RequestValidator(
        ResourceNames.shared(context.name(), model.name()),
        RequestValidatorArgs.builder()
            .restApi(context.restApi().id())
            .name(model.name())
            .validateRequestBody(model.body())
            .validateRequestParameters(model.parameters())
            .build(),
        ChildOptions.of(context.parent()).build());
  }
}
