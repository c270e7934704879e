package gatewire.pulumi;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import gatewire.model.AccessLog;

/** Renders the Stage, which refers to the newest Deployment, and the log group of its requests. */
final class StageRenderer {

  private StageRenderer() {}

  static Stage render(ComponentContext context, gatewire.model.Stage model, Deployment deployment) {
    StageArgs.Builder args =
        StageArgs.builder()
            .restApi(context.restApi().id())
            .deployment(deployment.id())
            .stageName(model.name())
            .xrayTracingEnabled(model.tracing())
            .tags(context.tags());
    if (!model.variables().isEmpty()) {
      args.variables(context.texts().resolve(model.variables()));
    }
    model.accessLog().ifPresent(log -> args.accessLogSettings(accessLog(context, log)));
    return new Stage(context.name(), args.build(), ChildOptions.of(context.parent()).build());
  }

  private static StageAccessLogSettingsArgs accessLog(ComponentContext context, AccessLog log) {
    LogGroup group =
        new LogGroup(
            ResourceNames.physical(context.name() + " access log"),
            LogGroupArgs.builder()
                .retentionInDays(log.retentionDays())
                .tags(context.tags())
                .build(),
            ChildOptions.of(context.parent()).build());
    return StageAccessLogSettingsArgs.builder()
        .destinationArn(group.arn())
        .format(log.format())
        .build();
  }
}
