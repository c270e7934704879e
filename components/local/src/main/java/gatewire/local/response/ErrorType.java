package gatewire.local.response;

import gatewire.model.GatewayResponseType;

/** Returns the {@code x-amzn-ErrorType} of each gateway response type. */
final class ErrorType {

  private ErrorType() {}

  static String of(GatewayResponseType type) {
    return switch (type) {
      case ACCESS_DENIED -> "AccessDeniedException";
      case AUTHORIZER_CONFIGURATION_ERROR -> "AuthorizerConfigurationException";
      case AUTHORIZER_FAILURE -> "AuthorizerFailureException";
      case BAD_REQUEST_BODY, BAD_REQUEST_PARAMETERS, UNSUPPORTED_MEDIA_TYPE ->
          "BadRequestException";
      case EXPIRED_TOKEN -> "ExpiredTokenException";
      case INVALID_API_KEY, WAF_FILTERED -> "ForbiddenException";
      case INVALID_SIGNATURE -> "InvalidSignatureException";
      case MISSING_AUTHENTICATION_TOKEN -> "MissingAuthenticationTokenException";
      case QUOTA_EXCEEDED -> "LimitExceededException";
      case REQUEST_TOO_LARGE -> "RequestTooLargeException";
      case RESOURCE_NOT_FOUND -> "NotFoundException";
      case THROTTLED -> "TooManyRequestsException";
      case UNAUTHORIZED -> "UnauthorizedException";
      case DEFAULT_4XX -> "BadRequestException";
      case API_CONFIGURATION_ERROR, INTEGRATION_FAILURE, INTEGRATION_TIMEOUT, DEFAULT_5XX ->
          "InternalServerErrorException";
    };
  }
}
