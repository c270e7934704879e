package gatewire.local.gateway;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.ClientRequest;
import gatewire.local.payload.ContentCoding;
import gatewire.model.GatewayResponseType;
import java.io.IOException;
import java.util.Optional;

/**
 * Decodes request bodies before any step reads them. API Gateway does so for each API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html">Call
 *     a method with a compressed payload</a>
 */
final class RequestDecompression {

  private RequestDecompression() {}

  /**
   * Returns the request with its body decoded.
   *
   * @throws GatewayError 415 if the coding is unknown, or if the body is not encoded with it
   */
  static ClientRequest apply(ClientRequest request) {
    if (request.body().length == 0) {
      return request;
    }
    Optional<String> encoding = request.headers().last("Content-Encoding");
    if (encoding.isEmpty()) {
      return request;
    }
    ContentCoding coding =
        ContentCoding.parse(encoding.get()).orElseThrow(RequestDecompression::unsupported);
    try {
      return new ClientRequest(
          request.method(),
          request.target(),
          request.protocol(),
          request.headers(),
          coding.decode(request.body(), RequestLimits.MAX_BODY_BYTES),
          request.peer());
    } catch (IOException e) {
      throw unsupported();
    }
  }

  private static GatewayError unsupported() {
    return GatewayError.of(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
  }
}
