package gatewire.pulumi;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders the permission with which a route, an authorizer or all routes of an API may invoke a
 * function. The context contains its name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Execution
 *     ARNs</a>
 */
final class PermissionRenderer {

  /** The ARN suffix of all routes of an API on all stages. */
  static final String ANY_ROUTE = "/*/*";

  private PermissionRenderer() {}

  /** Renders one permission for each function among the grants of a route. */
  static List<Resource> forRoute(ComponentContext context, Method method, List<Grant> grants) {
    return invocations(grants)
        .map(
            grant ->
                render(
                    context,
                    Output.format("%s%s", context.restApi().executionArn(), route(method)),
                    grant))
        .toList();
  }

  /** Renders one permission for each function that many routes share. */
  static List<Resource> forApi(ComponentContext context, SharedInvocations shared) {
    return shared.grants().stream()
        .map(
            grant ->
                render(
                    context.withName(ResourceNames.invocations(context.name(), grant)),
                    Output.format("%s%s", context.restApi().executionArn(), ANY_ROUTE),
                    grant))
        .toList();
  }

  /** Renders one permission for each function among the grants of an authorizer. */
  static List<Resource> forAuthorizer(
      ComponentContext context, Output<String> id, List<Grant> grants) {
    return invocations(grants)
        .map(
            grant ->
                render(
                    context,
                    Output.format("%s/authorizers/%s", context.restApi().executionArn(), id),
                    grant))
        .toList();
  }

  /** Returns the grants to invoke a function. */
  static Stream<Grant.InvokeFunction> invocations(List<Grant> grants) {
    return grants.stream()
        .filter(Grant.InvokeFunction.class::isInstance)
        .map(Grant.InvokeFunction.class::cast);
  }

  /**
   * Returns the ARN suffix of a route. It allows any stage, so that tests in the console also work,
   * and any value of a path parameter, because AWS matches the path of the request.
   */
  static String route(Method method) {
    return "/*/"
        + (method.httpMethod() == HttpMethod.ANY ? "*" : method.httpMethod())
        + method.path().withParametersAs("*");
  }

  private static Resource render(
      ComponentContext context, Output<String> sourceArn, Grant.InvokeFunction grant) {
    TextOutputs texts = context.texts();
    PermissionArgs.Builder args =
        PermissionArgs.builder()
            .action("lambda:InvokeFunction")
            .principal("apigateway.amazonaws.com")
            .function(texts.resolve(grant.functionArn()))
            .sourceArn(sourceArn)
            // Several APIs may use one function, and each of its statements needs its own id.
            .statementId(
                Output.format(
                    "%s-%s", ResourceNames.physical(context.name()), context.restApi().id()));
    grant.qualifier().map(texts::atStage).ifPresent(args::qualifier);
    return new Permission(
        context.name(), args.build(), ChildOptions.slot(context.parent()).build());
  }
}
