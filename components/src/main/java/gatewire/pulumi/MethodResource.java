package gatewire.pulumi;

import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Authorization;
import java.util.Map;
import java.util.TreeMap;

/** Renders a Method. */
final class MethodResource {

  private MethodResource() {}

  static Method create(
      String name,
      gatewire.model.Method model,
      RouteSite site,
      Map<String, Output<String>> validatorIds,
      Resource parent) {
    Map<String, Boolean> parameters = new TreeMap<>();
    model
        .requestParameters()
        .forEach((parameter, required) -> parameters.put(parameter.expression(), required));
    MethodArgs.Builder args =
        MethodArgs.builder()
            .restApi(site.restApi())
            .resourceId(site.resourceId())
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
    model.requestValidator().map(validatorIds::get).ifPresent(args::requestValidatorId);
    return new Method(name, args.build(), SlotOptions.slot(parent).build());
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
