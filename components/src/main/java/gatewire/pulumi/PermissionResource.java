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
final class PermissionResource {

  private PermissionResource() {}

  static Permission create(
      String name, Method method, Grant.InvokeFunction grant, RouteSite site, Resource parent) {
    // Any stage, so that the console's test works too; {petId} as *, for it is the request's path
    // that is matched.
    String route =
        "/*/"
            + (method.httpMethod() == HttpMethod.ANY ? "*" : method.httpMethod())
            + method.path().withParametersAs("*");
    PermissionArgs.Builder args =
        PermissionArgs.builder()
            .action("lambda:InvokeFunction")
            .principal("apigateway.amazonaws.com")
            .function(site.texts().resolve(grant.functionArn()))
            .sourceArn(Output.format("%s%s", site.executionArn(), route))
            // Several APIs may use one function, whose statements need ids of their own.
            .statementId(Output.format("%s-%s", ResourceNames.physical(name), site.restApi()));
    grant.qualifier().ifPresent(args::qualifier);
    return new Permission(name, args.build(), SlotOptions.slot(parent).build());
  }
}
