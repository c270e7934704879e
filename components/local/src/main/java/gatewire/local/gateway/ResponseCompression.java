package gatewire.local.gateway;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.payload.ContentCoding;

/**
 * Compresses answers for clients that name a coding in {@code Accept-Encoding}.
 *
 * @param minimumSize bytes from which it does
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-receive-response-with-compressed-payload.html">Receive
 *     a compressed payload</a>
 */
record ResponseCompression(int minimumSize) {

  private static final String CONTENT_ENCODING = "Content-Encoding";

  /** The answer, encoded unless it is too small or the backend has encoded it already. */
  ClientResponse apply(HttpHeaders request, ClientResponse answer) {
    byte[] body = answer.body();
    if (body.length == 0
        || body.length < minimumSize
        || answer.headers().contains(CONTENT_ENCODING)) {
      return answer;
    }
    ContentCoding coding =
        request.last("Accept-Encoding").map(ContentCoding::accepted).orElse(ContentCoding.IDENTITY);
    if (coding == ContentCoding.IDENTITY) {
      return answer;
    }
    byte[] encoded = coding.encode(body);
    HttpHeaders headers =
        answer.headers().toBuilder()
            .set(CONTENT_ENCODING, coding.headerValue())
            .set("Content-Length", String.valueOf(encoded.length))
            .build();
    return new ClientResponse(answer.status(), headers, encoded);
  }
}
