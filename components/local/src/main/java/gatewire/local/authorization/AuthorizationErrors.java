package gatewire.local.authorization;

import gatewire.local.exchange.GatewayError;
import gatewire.model.GatewayResponseType;

/** Creates the errors with which API Gateway rejects callers, with its messages. */
final class AuthorizationErrors {

  private AuthorizationErrors() {}

  static GatewayError unauthorized() {
    return unauthorized("Unauthorized");
  }

  static GatewayError unauthorized(String message) {
    return GatewayError.of(GatewayResponseType.UNAUTHORIZED, message);
  }

  /** Rejects a token; only the execution log contains the cause. */
  static GatewayError invalidToken(String cause) {
    return unauthorized().withLog("Unauthorized request: the token is invalid, " + cause);
  }

  static GatewayError denied(boolean explicitly) {
    return GatewayError.of(
            GatewayResponseType.ACCESS_DENIED,
            "User is not authorized to access this resource"
                + (explicitly ? " with an explicit deny" : ""))
        .withLog("The client is not authorized to perform this operation.");
  }

  /** Rejects a user by the API's resource policy. */
  static GatewayError deniedByResourcePolicy(String user, String methodArn, boolean explicitly) {
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

  /** Rejects a path that makes the method's ARN too long for an authorizer. */
  static GatewayError uriTooLong() {
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Request URI too long")
        .withStatus(414)
        .withErrorType("RequestURITooLongException");
  }

  /** Reports that the authorizer failed with a message other than "Unauthorized". */
  static GatewayError authorizerFailed(String cause) {
    return GatewayError.withoutMessage(GatewayResponseType.AUTHORIZER_FAILURE)
        .withLog("Execution failed due to an authorizer error: " + cause);
  }

  /** Reports that the authorizer cannot be reached, or that its response is invalid. */
  static GatewayError authorizerConfiguration(String cause) {
    return GatewayError.withoutMessage(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR)
        .withLog("Execution failed due to configuration error: " + cause);
  }
}
