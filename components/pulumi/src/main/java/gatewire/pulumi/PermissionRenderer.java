package gatewire.pulumi;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Method;

/**
 * Renders a function's permission to be invoked by one route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Execution
 *     ARNs</a>
 */
final class PermissionRenderer {

  private PermissionRenderer() {}

  /** The permission of a route. */
  static Permission create(
      String name,
      Method method,
      Grant.InvokeFunction grant,
      Output<String> executionArn,
      Output<String> restApi,
      TextOutputs texts,
      Resource parent) {
    // Any stage, so that the console's test works too; {petId} as *, for it is the request's path
    // that is matched.
    String route =
        "/*/"
            + (method.httpMethod() == HttpMethod.ANY ? "*" : method.httpMethod())
            + method.path().withParametersAs("*");
    return create(name, Output.format("%s%s", executionArn, route), grant, restApi, texts, parent);
  }

  /** The permission of whatever this ARN is. */
  static Permission create(
      String name,
      Output<String> sourceArn,
      Grant.InvokeFunction grant,
      Output<String> restApi,
      TextOutputs texts,
      Resource parent) {
    PermissionArgs.Builder args =
        PermissionArgs.builder()
            .action("lambda:InvokeFunction")
            .principal("apigateway.amazonaws.com")
            .function(texts.resolve(grant.functionArn()))
            .sourceArn(sourceArn)
            // Several APIs may use one function, whose statements need ids of their own.
            .statementId(Output.format("%s-%s", ResourceNames.physical(name), restApi));
    grant.qualifier().map(texts::atStage).ifPresent(args::qualifier);
    return new Permission(name, args.build(), ChildOptions.slot(parent).build());
  }
}
