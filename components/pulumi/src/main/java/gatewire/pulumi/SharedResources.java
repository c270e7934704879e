package gatewire.pulumi;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.api.Api;
import gatewire.model.Grant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the methods of an API share and refer to: validators and authorizers by their ids, models by
 * their names.
 *
 * @param validatorIds by the validators' names
 * @param authorizerIds by the authorizers' names
 * @param models what a method with a model of its own must wait for
 * @param resources everything that a deployment must wait for
 */
record SharedResources(
    Map<String, Output<String>> validatorIds,
    Map<String, Output<String>> authorizerIds,
    List<Resource> models,
    List<Resource> resources) {

  /**
   * @param executionArn what permissions to invoke start with
   */
  static SharedResources create(
      String name,
      Api api,
      Output<String> restApi,
      Output<String> executionArn,
      TextOutputs texts,
      Resource parent) {
    Map<String, Output<String>> validatorIds =
        RequestValidatorRenderer.createAll(
            name, api.restApi().requestValidators(), restApi, parent);
    List<Resource> models =
        List.copyOf(ModelRenderer.createAll(name, api.restApi().models(), restApi, parent));
    List<Resource> resources = new ArrayList<>(models);
    Map<String, Output<String>> authorizerIds = new LinkedHashMap<>();
    for (gatewire.model.Authorizer model : api.restApi().authorizers()) {
      Authorizer authorizer = AuthorizerRenderer.create(name, model, restApi, texts, parent);
      authorizerIds.put(model.name(), authorizer.id());
      resources.add(authorizer);
      for (Grant grant : api.grants(model)) {
        if (grant instanceof Grant.InvokeFunction invoke) {
          resources.add(
              PermissionRenderer.create(
                  ResourceNames.shared(name, model.name()),
                  Output.format("%s/authorizers/%s", executionArn, authorizer.id()),
                  invoke,
                  restApi,
                  texts,
                  parent));
        }
      }
    }
    return new SharedResources(validatorIds, authorizerIds, models, resources);
  }
}
