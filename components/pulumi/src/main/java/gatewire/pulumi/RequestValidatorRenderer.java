package gatewire.pulumi;

import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders a RequestValidator. */
final class RequestValidatorRenderer {

  private RequestValidatorRenderer() {}

  /** The ids of all validators, by their names. */
  static Map<String, Output<String>> createAll(
      String api,
      List<gatewire.model.RequestValidator> models,
      Output<String> restApi,
      Resource parent) {
    Map<String, Output<String>> ids = new LinkedHashMap<>();
    models.forEach(model -> ids.put(model.name(), create(api, model, restApi, parent).id()));
    return ids;
  }

  private static RequestValidator create(
      String api, gatewire.model.RequestValidator model, Output<String> restApi, Resource parent) {
    return new RequestValidator(
        ResourceNames.shared(api, model.name()),
        RequestValidatorArgs.builder()
            .restApi(restApi)
            .name(model.name())
            .validateRequestBody(model.body())
            .validateRequestParameters(model.parameters())
            .build(),
        ChildOptions.of(parent).build());
  }
}
