package gatewire.local.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.local.backend.StreamMetadata;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.io.IOException;
import java.util.Arrays;

/**
 * The output of a Lambda function that streams its response: a JSON object with the status and the
 * headers, eight zero bytes, and the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html#response-transfer-mode-lambda-format">Lambda
 *     proxy integration format for response streaming</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record StreamedResult(int status, HttpHeaders headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COOKIES = "cookies";

  /**
   * Parses a function's output.
   *
   * @throws IllegalArgumentException if the format is invalid; the client then gets 502
   */
  static StreamedResult parse(byte[] output) {
    int end =
        StreamMetadata.end(output)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "its first 16 KB do not contain the eight zero bytes between metadata and"
                            + " body"));
    try {
      return of(
          JSON.readTree(output, 0, end),
          Arrays.copyOfRange(output, end + StreamMetadata.DELIMITER, output.length));
    } catch (IOException e) {
      throw new IllegalArgumentException("its metadata is not JSON", e);
    }
  }

  private static StreamedResult of(JsonNode metadata, byte[] body) {
    if (!(metadata instanceof ObjectNode object)) {
      throw new IllegalArgumentException("its metadata is not a JSON object");
    }
    JsonNode cookies = object.path(COOKIES);
    object.remove(COOKIES);
    ProxyResult result = ProxyResult.parse(object);
    HttpHeadersBuilder headers = result.headers().toBuilder();
    cookies.forEach(cookie -> headers.add("Set-Cookie", cookie.asText()));
    return new StreamedResult(result.status(), headers.build(), body);
  }
}
