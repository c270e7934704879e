package gatewire.pulumi;

import com.pulumi.aws.apigateway.MethodSettings;
import com.pulumi.aws.apigateway.MethodSettingsArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.inputs.MethodSettingsSettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Method;

/** Renders how a stage treats all methods, and single ones. */
final class MethodSettingsRenderer {

  private MethodSettingsRenderer() {}

  /**
   * The settings of everything and of each route that has its own; a stage that says nothing has
   * none. A name in {@code routeSettings} that is no route's is a finding long before.
   */
  static void createAll(
      String name,
      gatewire.model.RestApi api,
      gatewire.model.Stage model,
      Output<String> restApi,
      Stage stage,
      Resource parent) {
    if (!model.settings().equals(gatewire.model.MethodSettings.NONE)) {
      create(name, "*/*", model.settings(), restApi, stage, parent);
    }
    for (Method method : api.methods()) {
      gatewire.model.MethodSettings own = model.routeSettings().get(method.route());
      if (own != null) {
        String route = ResourceNames.route(name, method.httpMethod(), method.path());
        create(route, methodPath(method), own, restApi, stage, parent);
      }
    }
  }

  /**
   * AWS writes the slashes of the path as {@code ~1}: {@code ~1pets~1{petId}/GET}, and {@code
   * ~1/GET} for the root (terraform-provider-aws#9738).
   */
  private static String methodPath(Method method) {
    return method.path().toString().replace("/", "~1") + "/" + method.httpMethod();
  }

  /** Everything is said, because what is left out later stays as it was. */
  private static void create(
      String name,
      String methodPath,
      gatewire.model.MethodSettings model,
      Output<String> restApi,
      Stage stage,
      Resource parent) {
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
        name,
        MethodSettingsArgs.builder()
            .restApi(restApi)
            .stageName(stage.stageName())
            .methodPath(methodPath)
            .settings(settings.build())
            .build(),
        ChildOptions.of(parent).build());
  }
}
