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
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Renders API keys and the usage plan that lets them into a stage: a key of no plan opens nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans and API keys</a>
 */
final class UsagePlanRenderer {

  private UsagePlanRenderer() {}

  /** The keys' values, which are secret, by the keys' names; none where no key is wanted. */
  static Map<String, Output<String>> create(
      String api,
      Set<String> keys,
      Output<String> restApi,
      Stage stage,
      Map<String, String> tags,
      Resource parent) {
    Map<String, Output<String>> values = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return values;
    }
    UsagePlan plan =
        new UsagePlan(
            api,
            UsagePlanArgs.builder()
                .apiStages(
                    UsagePlanApiStageArgs.builder().apiId(restApi).stage(stage.stageName()).build())
                .tags(tags)
                .build(),
            ChildOptions.of(parent).build());
    for (String name : keys) {
      String resource = ResourceNames.shared(api, name);
      ApiKey key =
          new ApiKey(
              resource,
              ApiKeyArgs.builder().name(name).tags(tags).build(),
              ChildOptions.of(parent).build());
      new UsagePlanKey(
          resource,
          UsagePlanKeyArgs.builder()
              .keyId(key.id())
              .keyType("API_KEY")
              .usagePlanId(plan.id())
              .build(),
          ChildOptions.of(parent).build());
      values.put(name, key.value().asSecret());
    }
    return values;
  }
}
