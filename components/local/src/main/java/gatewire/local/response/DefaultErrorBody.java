package gatewire.local.response;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import gatewire.local.exchange.GatewayError;

/** Formats AWS's default gateway responses, including their spaces. */
final class DefaultErrorBody {

  private DefaultErrorBody() {}

  static String of(GatewayError error) {
    String message = error.message().map(DefaultErrorBody::quoted).orElse("null");
    return switch (error.type()) {
      case ACCESS_DENIED -> "{\"Message\":" + message + "}";
      // Errors before the integration have no space after the colon, later ones have one: the
      // recorded length of "Internal server error" is 36.
      case AUTHORIZER_CONFIGURATION_ERROR,
          AUTHORIZER_FAILURE,
          EXPIRED_TOKEN,
          INVALID_API_KEY,
          INVALID_SIGNATURE,
          MISSING_AUTHENTICATION_TOKEN,
          QUOTA_EXCEEDED,
          REQUEST_TOO_LARGE,
          RESOURCE_NOT_FOUND,
          THROTTLED,
          UNAUTHORIZED,
          WAF_FILTERED,
          DEFAULT_4XX ->
          "{\"message\":" + message + "}";
      case API_CONFIGURATION_ERROR,
          BAD_REQUEST_BODY,
          BAD_REQUEST_PARAMETERS,
          DEFAULT_5XX,
          INTEGRATION_FAILURE,
          INTEGRATION_TIMEOUT,
          UNSUPPORTED_MEDIA_TYPE ->
          "{\"message\": " + message + "}";
    };
  }

  private static String quoted(String message) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(message)) + "\"";
  }
}
