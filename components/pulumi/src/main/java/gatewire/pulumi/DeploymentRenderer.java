package gatewire.pulumi;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.ModelDigest;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;

/**
 * Renders the Deployment: an immutable snapshot of the API at the time of its creation.
 *
 * <p>It is replaced if the model changes, or a value that the model refers to, such as the ARN of a
 * bound function or of the role that calls a bucket. Its triggers never read an output of a
 * Resource, Method, Integration or response: those are deleted before they are replaced, and the
 * engine would then delete the live Deployment first as well, with the Stage still on it. For the
 * same reason, the Stage is a resource of its own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html">Deploy
 *     REST APIs</a>
 */
final class DeploymentRenderer {

  private DeploymentRenderer() {}

  /**
   * Renders the Deployment.
   *
   * @param everything the resources that must exist before the snapshot is taken: an incomplete
   *     method makes it fail, and a missing one is silently omitted from it
   */
  static Deployment render(ComponentContext context, RestApi model, List<Resource> everything) {
    return new Deployment(
        context.name(),
        DeploymentArgs.builder()
            .restApi(context.restApi().id())
            .triggers(trigger(context, model).applyValue(hash -> Map.of("api", hash)))
            .build(),
        // Set explicitly, because with an autonaming configuration the engine might otherwise
        // delete the old one first.
        ChildOptions.of(context.parent()).deleteBeforeReplace(false).dependsOn(everything).build());
  }

  /** Returns a digest of the model together with the values of its references. */
  static Output<String> trigger(ComponentContext context, RestApi model) {
    List<Output<String>> values = context.texts().given(model.references());
    String digest = ModelDigest.of(model);
    return Output.all(values).applyValue(known -> ModelDigest.of(List.of(digest, known)));
  }
}
