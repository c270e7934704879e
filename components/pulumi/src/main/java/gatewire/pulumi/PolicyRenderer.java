package gatewire.pulumi;

import com.pulumi.aws.apigateway.RestApiPolicy;
import com.pulumi.aws.apigateway.RestApiPolicyArgs;
import gatewire.model.Text;

/** Renders the API's resource policy as a separate resource, so that it may refer to the API. */
final class PolicyRenderer {

  private PolicyRenderer() {}

  static RestApiPolicy render(ComponentContext context, Text policy) {
    return new RestApiPolicy(
        context.name(),
        RestApiPolicyArgs.builder()
            .restApiId(context.restApi().id())
            .policy(context.texts().resolve(policy))
            .build(),
        ChildOptions.slot(context.parent()).build());
  }
}
