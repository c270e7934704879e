package gatewire.pulumi;

import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.AccessLog;
import java.util.Map;

/** Renders the Stage, which points at the newest Deployment, and the log of its requests. */
final class StageRenderer {

  private StageRenderer() {}

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
            .xrayTracingEnabled(model.tracing())
            .tags(tags);
    if (!model.variables().isEmpty()) {
      args.variables(model.variables());
    }
    model.accessLog().ifPresent(log -> args.accessLogSettings(accessLog(name, log, tags, parent)));
    return new Stage(name, args.build(), ChildOptions.of(parent).build());
  }

  private static StageAccessLogSettingsArgs accessLog(
      String name, AccessLog log, Map<String, String> tags, Resource parent) {
    LogGroup group =
        new LogGroup(
            ResourceNames.physical(name + " access log"),
            LogGroupArgs.builder().retentionInDays(log.retentionDays()).tags(tags).build(),
            ChildOptions.of(parent).build());
    return StageAccessLogSettingsArgs.builder()
        .destinationArn(group.arn())
        .format(log.format())
        .build();
  }
}
