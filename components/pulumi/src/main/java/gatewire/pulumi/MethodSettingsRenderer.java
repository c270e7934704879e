package gatewire.pulumi;

import com.pulumi.aws.apigateway.MethodSettings;
import com.pulumi.aws.apigateway.MethodSettingsArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.inputs.MethodSettingsSettingsArgs;
import gatewire.model.Method;

/** Renders a stage's settings for all methods and for single ones. */
final class MethodSettingsRenderer {

  private MethodSettingsRenderer() {}

  /**
   * Renders the settings of the whole stage and of each route that overrides them. Settings for a
   * route that does not exist have already been reported as a finding.
   */
  static void renderAll(
      ComponentContext context,
      gatewire.model.RestApi api,
      gatewire.model.Stage model,
      Stage stage) {
    if (!model.settings().equals(gatewire.model.MethodSettings.NONE)) {
      render(context, "*/*", model.settings(), stage);
    }
    for (Method method : api.methods()) {
      gatewire.model.MethodSettings ofRoute = model.routeSettings().get(method.route());
      if (ofRoute != null) {
        ComponentContext route = context.withName(ResourceNames.route(context.name(), method));
        render(route, methodPath(method), ofRoute, stage);
      }
    }
  }

  /**
   * Returns the method path, in which AWS writes the slashes of the path as {@code ~1}: {@code
   * ~1pets~1{petId}/GET}, and {@code ~1/GET} for the root (terraform-provider-aws#9738).
   */
  private static String methodPath(Method method) {
    return method.path().toString().replace("/", "~1") + "/" + method.httpMethod();
  }

  /** Passes each setting even at its default, because an omitted one would keep its old value. */
  private static void render(
      ComponentContext context,
      String methodPath,
      gatewire.model.MethodSettings model,
      Stage stage) {
    MethodSettingsSettingsArgs.Builder settings =
        MethodSettingsSettingsArgs.builder()
            .loggingLevel(model.loggingLevel().name())
            .dataTraceEnabled(model.dataTrace())
            .metricsEnabled(model.metrics());
    model
        .throttling()
        .ifPresent(
            throttling ->
                settings
                    .throttlingRateLimit(throttling.rate())
                    .throttlingBurstLimit(throttling.burst()));
    new MethodSettings(
        context.name(),
        MethodSettingsArgs.builder()
            .restApi(context.restApi().id())
            .stageName(stage.stageName())
            .methodPath(methodPath)
            .settings(settings.build())
            .build(),
        ChildOptions.of(context.parent()).build());
  }
}
