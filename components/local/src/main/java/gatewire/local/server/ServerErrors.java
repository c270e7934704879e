package gatewire.local.server;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import gatewire.local.exchange.Ids;
import gatewire.local.exchange.RequestClock;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** The responses to requests that reach no API, in the format of API Gateway's errors. */
final class ServerErrors {

  private ServerErrors() {}

  /** Returns the response to malformed HTTP. */
  static ClientResponse badRequest(String message) {
    return response(400, "BadRequestException", message);
  }

  /** Returns the response to a request that violates HTTP or uses an unsupported part of it. */
  static ClientResponse malformed(int status) {
    return switch (status) {
      case 501 -> response(status, "NotImplementedException", "Not Implemented");
      case 505 ->
          response(status, "HttpVersionNotSupportedException", "HTTP Version Not Supported");
      default -> badRequest("Bad Request");
    };
  }

  static ClientResponse targetTooLong() {
    return response(414, "RequestURITooLongException", "Request-URI Too Long");
  }

  static ClientResponse headersTooLarge() {
    return response(431, "RequestHeaderFieldsTooLargeException", "Request Header Fields Too Large");
  }

  /** Returns the response to a request whose host name is not accepted or whose API is unknown. */
  static ClientResponse forbidden(String message) {
    return response(403, "ForbiddenException", message);
  }

  static ClientResponse internal(String message) {
    return response(500, "InternalServerErrorException", message);
  }

  private static ClientResponse response(int status, String type, String message) {
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(message));
    return new ClientResponse(
        status,
        HttpHeaders.of(
            "Date",
            RequestClock.httpDate(System.currentTimeMillis()),
            "Content-Type",
            "application/json",
            "x-amzn-RequestId",
            Ids.request(),
            "x-amzn-ErrorType",
            type,
            "x-amz-apigw-id",
            Ids.extended()),
        ("{\"message\":\"" + escaped + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
