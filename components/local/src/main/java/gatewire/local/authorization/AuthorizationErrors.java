package gatewire.local.authorization;

import gatewire.local.exchange.GatewayError;
import gatewire.model.GatewayResponseType;

/** The errors with which API Gateway rejects callers, in its words. */
final class AuthorizationErrors {

  private AuthorizationErrors() {}

  static GatewayError unauthorized() {
    return unauthorized("Unauthorized");
  }

  static GatewayError unauthorized(String message) {
    return GatewayError.of(GatewayResponseType.UNAUTHORIZED, message);
  }

  static GatewayError denied(boolean explicitly) {
    return GatewayError.of(
        GatewayResponseType.ACCESS_DENIED,
        "User is not authorized to access this resource"
            + (explicitly ? " with an explicit deny" : ""));
  }

  /** The API's own policy does not let somebody in. */
  static GatewayError mayNotInvoke(String user, String methodArn, boolean explicitly) {
    return GatewayError.of(
        GatewayResponseType.ACCESS_DENIED,
        "User: %s is not authorized to perform: execute-api:Invoke on resource: %s"
                .formatted(user, methodArn)
            + (explicitly ? " with an explicit deny" : ""));
  }

  static GatewayError missingAuthenticationToken() {
    return GatewayError.of(
        GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
  }

  static GatewayError invalidApiKey() {
    return GatewayError.of(GatewayResponseType.INVALID_API_KEY, "Forbidden");
  }

  /** The method's ARN, with the path in it, is longer than AWS gives to an authorizer. */
  static GatewayError uriTooLong() {
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Request URI too long")
        .withStatus(414)
        .withErrorType("RequestURITooLongException");
  }

  /** The authorizer failed with something else than "Unauthorized". */
  static GatewayError authorizerFailed(String cause) {
    return GatewayError.withoutMessage(GatewayResponseType.AUTHORIZER_FAILURE)
        .withLog("Execution failed due to an authorizer error: " + cause);
  }

  /** The authorizer cannot be reached, or its answer cannot be used. */
  static GatewayError authorizerConfiguration(String cause) {
    return GatewayError.withoutMessage(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR)
        .withLog("Execution failed due to configuration error: " + cause);
  }
}
