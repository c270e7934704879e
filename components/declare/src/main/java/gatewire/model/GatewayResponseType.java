package gatewire.model;

import java.util.OptionalInt;

/**
 * The errors that API Gateway itself detects, with AWS's default status.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
public enum GatewayResponseType {
  ACCESS_DENIED(403),
  API_CONFIGURATION_ERROR(500),
  AUTHORIZER_CONFIGURATION_ERROR(500),
  AUTHORIZER_FAILURE(500),
  BAD_REQUEST_BODY(400),
  BAD_REQUEST_PARAMETERS(400),
  /** The family of all 4xx types without a separate gateway response. */
  DEFAULT_4XX,
  /** The family of all 5xx types without a separate gateway response. */
  DEFAULT_5XX,
  EXPIRED_TOKEN(403),
  INTEGRATION_FAILURE(504),
  INTEGRATION_TIMEOUT(504),
  INVALID_API_KEY(403),
  INVALID_SIGNATURE(403),
  MISSING_AUTHENTICATION_TOKEN(403),
  QUOTA_EXCEEDED(429),
  REQUEST_TOO_LARGE(413),
  RESOURCE_NOT_FOUND(404),
  THROTTLED(429),
  UNAUTHORIZED(401),
  UNSUPPORTED_MEDIA_TYPE(415),
  WAF_FILTERED(403);

  private final OptionalInt defaultStatus;

  GatewayResponseType() {
    this.defaultStatus = OptionalInt.empty();
  }

  GatewayResponseType(int defaultStatus) {
    this.defaultStatus = OptionalInt.of(defaultStatus);
  }

  /**
   * Returns AWS's default status; empty for the two families, which keep the status of each type.
   */
  public OptionalInt defaultStatus() {
    return defaultStatus;
  }
}
