package gatewire.local.request;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.model.IntegrationType;

/**
 * Headers that must not be mapped to a backend. API Gateway accepts such a mapping, but each
 * request fails.
 */
final class IllegalHeaders {

  private static final HeaderNameSet HTTP =
      HeaderNameSet.of(
          "Content-Length", "Transfer-Encoding", "X-Amzn-Trace-Id", "X-Amzn-Apigateway-Api-Id");
  private static final HeaderNameSet AWS =
      HeaderNameSet.of(
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

  static HeaderNameSet of(IntegrationType type) {
    return switch (type) {
      case HTTP, HTTP_PROXY -> HTTP;
      case AWS, AWS_PROXY -> AWS;
      case MOCK -> HeaderNameSet.of();
    };
  }

  static void check(HeaderNameSet illegal, HttpHeaders headers) {
    for (int i = 0; i < headers.size(); i++) {
      if (illegal.contains(headers.name(i))) {
        throw GatewayError.configuration(headers.name(i) + " header already present");
      }
    }
  }
}
