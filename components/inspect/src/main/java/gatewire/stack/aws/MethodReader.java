package gatewire.stack.aws;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.RequestParameter;
import gatewire.model.RequestValidator;
import gatewire.model.StatusCode;
import gatewire.stack.ResourceState;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Reads the properties of a Method resource and its MethodResponses. */
final class MethodReader {

  private enum AuthorizationType {
    NONE,
    AWS_IAM,
    CUSTOM,
    COGNITO_USER_POOLS
  }

  private final PropertyReader properties;
  private final SharedPartsReader shared;
  private final Problems problems;

  MethodReader(PropertyReader properties, SharedPartsReader shared, Problems problems) {
    this.properties = properties;
    this.shared = shared;
    this.problems = problems;
  }

  /**
   * Adds everything to a method except its path, HTTP method, Integration and integration
   * responses.
   */
  Method.Builder read(Method.Builder method) {
    properties
        .stringMap("requestParameters")
        .forEach(
            (parameter, required) ->
                problems
                    .parse(
                        properties.place("requestParameters"),
                        parameter,
                        () -> RequestParameter.parse(parameter))
                    .ifPresent(
                        parsed -> method.requestParameter(parsed, Boolean.parseBoolean(required))));
    properties.stringMap("requestModels").forEach(method::requestModel);
    return method
        .authorization(authorization())
        .apiKeyRequired(properties.flag("apiKeyRequired").orElse(false))
        .requestValidator(validator())
        .operationName(properties.string("operationName"));
  }

  static Optional<MethodResponse> response(ResourceState resource, Problems problems) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Optional<StatusCode> status =
        properties
            .requiredString("statusCode")
            .flatMap(
                code ->
                    problems.parse(
                        properties.place("statusCode"), code, () -> StatusCode.parse(code)));
    LinkedHashSet<String> headers =
        new LinkedHashSet<>(
            PrefixedHeaders.withoutPrefix(
                    properties, "responseParameters", MethodResponse.HEADER_PREFIX, problems)
                .keySet());
    Optional<MethodResponse> response =
        status.map(
            code -> new MethodResponse(code, headers, properties.stringMap("responseModels")));
    properties.ignore("restApi", "resourceId", "httpMethod", "responseModels").finish();
    return response;
  }

  private Authorization authorization() {
    Optional<String> authorizer =
        properties
            .string("authorizerId")
            .flatMap(
                id ->
                    named(
                        properties.place("authorizerId"),
                        id,
                        Optional.ofNullable(shared.authorizers().get(id)).map(Authorizer::name)));
    LinkedHashSet<String> scopes = new LinkedHashSet<>(properties.strings("authorizationScopes"));
    return switch (properties
        .constant("authorization", AuthorizationType.class)
        .orElse(AuthorizationType.NONE)) {
      case NONE -> new Authorization.None();
      case AWS_IAM -> new Authorization.AwsIam();
      case CUSTOM -> new Authorization.Custom(authorizer.orElse(""));
      case COGNITO_USER_POOLS -> new Authorization.CognitoUserPools(authorizer.orElse(""), scopes);
    };
  }

  private Optional<String> validator() {
    return properties
        .string("requestValidatorId")
        .flatMap(
            id ->
                named(
                    properties.place("requestValidatorId"),
                    id,
                    Optional.ofNullable(shared.validators().get(id)).map(RequestValidator::name)));
  }

  private Optional<String> named(String place, String id, Optional<String> name) {
    if (name.isEmpty()) {
      problems.add(place, id, "is not in this stack");
    }
    return name;
  }
}
