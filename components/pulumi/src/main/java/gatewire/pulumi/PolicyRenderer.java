package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApiPolicy;
import com.pulumi.aws.apigateway.RestApiPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Text;

/** Renders who may call an API at all; in a resource of its own, so that it may name the API. */
final class PolicyRenderer {

  private PolicyRenderer() {}

  static RestApiPolicy create(
      String name, Text policy, Output<String> restApi, TextOutputs texts, Resource parent) {
    return new RestApiPolicy(
        name,
        RestApiPolicyArgs.builder().restApiId(restApi).policy(texts.resolve(policy)).build(),
        ChildOptions.slot(parent).build());
  }
}
