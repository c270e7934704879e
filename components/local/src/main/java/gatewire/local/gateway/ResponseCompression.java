package gatewire.local.gateway;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.payload.ContentCoding;

/**
 * Compresses responses for clients that list a coding in {@code Accept-Encoding}.
 *
 * @param minimumSize the minimum size in bytes of a body that is compressed
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-receive-response-with-compressed-payload.html">Receive
 *     a compressed payload</a>
 */
record ResponseCompression(int minimumSize) {

  private static final String CONTENT_ENCODING = "Content-Encoding";

  /** Returns the response, compressed unless it is too small or the backend has encoded it. */
  ClientResponse apply(HttpHeaders request, ClientResponse response) {
    byte[] body = response.body();
    if (body.length == 0
        || body.length < minimumSize
        || response.headers().contains(CONTENT_ENCODING)) {
      return response;
    }
    ContentCoding coding =
        request.last("Accept-Encoding").map(ContentCoding::accepted).orElse(ContentCoding.IDENTITY);
    if (coding == ContentCoding.IDENTITY) {
      return response;
    }
    byte[] encoded = coding.encode(body);
    HttpHeaders headers =
        response.headers().toBuilder()
            .set(CONTENT_ENCODING, coding.headerValue())
            .set("Content-Length", String.valueOf(encoded.length))
            .build();
    return new ClientResponse(response.status(), headers, encoded);
  }
}
