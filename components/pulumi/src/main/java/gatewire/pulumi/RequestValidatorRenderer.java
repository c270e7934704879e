package gatewire.pulumi;

import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders RequestValidators. */
final class RequestValidatorRenderer {

  private RequestValidatorRenderer() {}

  /** Renders all validators and returns their ids by their names. */
  static Map<String, Output<String>> renderAll(
      ComponentContext context, List<gatewire.model.RequestValidator> models) {
    Map<String, Output<String>> ids = new LinkedHashMap<>();
    models.forEach(model -> ids.put(model.name(), render(context, model).id()));
    return ids;
  }

  private static RequestValidator render(
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
