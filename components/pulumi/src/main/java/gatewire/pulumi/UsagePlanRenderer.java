package gatewire.pulumi;

import com.pulumi.aws.apigateway.ApiKey;
import com.pulumi.aws.apigateway.ApiKeyArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.UsagePlan;
import com.pulumi.aws.apigateway.UsagePlanArgs;
import com.pulumi.aws.apigateway.UsagePlanKey;
import com.pulumi.aws.apigateway.UsagePlanKeyArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanApiStageArgs;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Renders API keys and the usage plan that admits them to a stage: API Gateway rejects requests
 * whose key does not belong to a plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys</a>
 */
final class UsagePlanRenderer {

  private UsagePlanRenderer() {}

  /**
   * Renders the keys and the plan, or nothing if there are no keys. Returns the keys' values, which
   * are secret, by the keys' names.
   */
  static Map<String, Output<String>> render(
      ComponentContext context, Set<String> keys, Stage stage) {
    Map<String, Output<String>> values = new LinkedHashMap<>();
    if (!keys.isEmpty()) {
      UsagePlan plan = plan(context, stage);
      keys.forEach(key -> values.put(key, key(context, key, plan).value().asSecret()));
    }
    return values;
  }

  private static UsagePlan plan(ComponentContext context, Stage stage) {
    return new UsagePlan(
        context.name(),
        UsagePlanArgs.builder()
            .apiStages(
                UsagePlanApiStageArgs.builder()
                    .apiId(context.restApi().id())
                    .stage(stage.stageName())
                    .build())
            .tags(context.tags())
            .build(),
        ChildOptions.of(context.parent()).build());
  }

  private static ApiKey key(ComponentContext context, String name, UsagePlan plan) {
    String resource = ResourceNames.shared(context.name(), name);
    ApiKey key =
        new ApiKey(
            resource,
            ApiKeyArgs.builder().name(name).tags(context.tags()).build(),
            ChildOptions.of(context.parent()).build());
    new UsagePlanKey(
        resource,
        UsagePlanKeyArgs.builder()
            .keyId(key.id())
            .keyType("API_KEY")
            .usagePlanId(plan.id())
            .build(),
        ChildOptions.of(context.parent()).build());
    return key;
  }
}
