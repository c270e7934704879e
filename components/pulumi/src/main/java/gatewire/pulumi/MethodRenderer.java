package gatewire.pulumi;

import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Authorization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Renders a Method. */
final class MethodRenderer {

  private MethodRenderer() {}

  static Method render(RouteTarget target, gatewire.model.Method model) {
    SharedResources shared = target.shared();
    Map<String, Boolean> parameters = new TreeMap<>();
    model
        .requestParameters()
        .forEach((parameter, required) -> parameters.put(parameter.expression(), required));
    MethodArgs.Builder args =
        MethodArgs.builder()
            .restApi(target.restApiId())
            .resourceId(target.resourceId())
            .httpMethod(model.httpMethod().name())
            .authorization(authorization(model.authorization()))
            .apiKeyRequired(model.apiKeyRequired());
    if (!parameters.isEmpty()) {
      args.requestParameters(parameters);
    }
    if (!model.requestModels().isEmpty()) {
      args.requestModels(model.requestModels());
    }
    model.operationName().ifPresent(args::operationName);
    model.requestValidator().map(shared.validatorIds()::get).ifPresent(args::requestValidatorId);
    authorizer(model.authorization(), shared, args);
    // A method refers to its models by name, not by an output.
    List<Resource> before = model.requestModels().isEmpty() ? List.of() : shared.models();
    return new Method(
        target.name(), args.build(), ChildOptions.slot(target.parent(), before).build());
  }

  private static void authorizer(
      Authorization authorization, SharedResources shared, MethodArgs.Builder args) {
    if (authorization instanceof Authorization.Custom custom) {
      args.authorizerId(authorizerId(custom.authorizer(), shared));
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      args.authorizerId(authorizerId(pools.authorizer(), shared));
      if (!pools.scopes().isEmpty()) {
        args.authorizationScopes(List.copyOf(pools.scopes()));
      }
    }
  }

  private static Output<String> authorizerId(String name, SharedResources shared) {
    return Objects.requireNonNull(
        shared.authorizerIds().get(name), "checked: a method without its authorizer");
  }

  private static String authorization(Authorization authorization) {
    if (authorization instanceof Authorization.AwsIam) {
      return "AWS_IAM";
    } else if (authorization instanceof Authorization.Custom) {
      return "CUSTOM";
    } else if (authorization instanceof Authorization.CognitoUserPools) {
      return "COGNITO_USER_POOLS";
    }
    return "NONE";
  }
}
