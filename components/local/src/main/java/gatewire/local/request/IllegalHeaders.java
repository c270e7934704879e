package gatewire.local.request;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HeaderNames;
import gatewire.local.http.Headers;
import gatewire.model.IntegrationType;

/** Headers that API Gateway lets nobody map to a backend; it accepts the mapping and fails then. */
final class IllegalHeaders {

  private static final HeaderNames HTTP =
      HeaderNames.of(
          "Content-Length", "Transfer-Encoding", "X-Amzn-Trace-Id", "X-Amzn-Apigateway-Api-Id");
  private static final HeaderNames AWS =
      HeaderNames.of(
          "Content-Length",
          "Transfer-Encoding",
          "X-Amzn-Trace-Id",
          "X-Amzn-Apigateway-Api-Id",
          "Authorization",
          "Connection",
          "Expect",
          "Proxy-Authenticate",
          "TE");

  private IllegalHeaders() {}

  static HeaderNames of(IntegrationType type) {
    return switch (type) {
      case HTTP, HTTP_PROXY -> HTTP;
      case AWS, AWS_PROXY -> AWS;
      case MOCK -> HeaderNames.of();
    };
  }

  static void check(HeaderNames illegal, Headers headers) {
    for (int i = 0; i < headers.size(); i++) {
      if (illegal.contains(headers.name(i))) {
        throw GatewayError.configuration(headers.name(i) + " header already present");
      }
    }
  }
}
