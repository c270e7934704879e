package gatewire.pulumi;

import com.pulumi.aws.apigateway.MethodSettings;
import com.pulumi.aws.apigateway.MethodSettingsArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.inputs.MethodSettingsSettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Map;

/** Renders the Stage, which points at the newest Deployment, and its method settings. */
final class StageResource {

  private StageResource() {}

  static Stage create(
      String name,
      gatewire.model.Stage model,
      Output<String> restApi,
      Output<String> deployment,
      Map<String, String> tags,
      Resource parent) {
    StageArgs.Builder args =
        StageArgs.builder()
            .restApi(restApi)
            .deployment(deployment)
            .stageName(model.name())
            .tags(tags);
    if (!model.variables().isEmpty()) {
      args.variables(model.variables());
    }
    Stage stage = new Stage(name, args.build(), SlotOptions.child(parent).build());
    model
        .throttling()
        .ifPresent(
            throttling ->
                new MethodSettings(
                    name,
                    MethodSettingsArgs.builder()
                        .restApi(restApi)
                        .stageName(stage.stageName())
                        .methodPath("*/*")
                        .settings(
                            MethodSettingsSettingsArgs.builder()
                                .throttlingRateLimit(throttling.rate())
                                .throttlingBurstLimit(throttling.burst())
                                .build())
                        .build(),
                    SlotOptions.child(parent).build()));
    return stage;
  }
}
