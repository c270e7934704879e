package gatewire.pulumi;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.ModelDigest;
import java.util.List;
import java.util.Map;

/**
 * Renders the Deployment: a frozen copy of the API as it was when it was made.
 *
 * <p>It is replaced when the model changes or a value that it refers to: an ARN of what is bound,
 * the role that calls a bucket. Its triggers never read an output of a Resource, Method,
 * Integration or response: those are deleted before they are replaced, and the engine would then
 * delete the live Deployment first as well, with the Stage still on it. Nor does it own a stage,
 * for the same reason.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html">Deploy
 *     REST APIs</a>
 */
final class DeploymentRenderer {

  private DeploymentRenderer() {}

  /**
   * @param everything what must be there before the copy is taken: an incomplete method fails it,
   *     and a missing one is silently not in it
   */
  static Deployment create(
      String name,
      Output<String> restApi,
      Output<String> trigger,
      List<Resource> everything,
      Resource parent) {
    return new Deployment(
        name,
        DeploymentArgs.builder()
            .restApi(restApi)
            .triggers(trigger.applyValue(hash -> Map.of("api", hash)))
            .build(),
        // Said outright, because an autonaming configuration can make the engine delete first
        // otherwise.
        ChildOptions.of(parent).deleteBeforeReplace(false).dependsOn(everything).build());
  }

  /** The model's fingerprint together with the values that its references stand for. */
  static Output<String> trigger(Object model, List<Output<String>> values) {
    String digest = ModelDigest.of(model);
    return Output.all(values).applyValue(known -> ModelDigest.of(List.of(digest, known)));
  }
}
