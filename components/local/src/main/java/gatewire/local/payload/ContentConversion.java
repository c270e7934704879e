package gatewire.local.payload;

import gatewire.model.ContentHandling;
import java.util.Base64;
import java.util.Optional;

/**
 * Converts bodies between text and binary, by their content handling and the API's binary media
 * types: the tables of AWS's "content type conversions".
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions</a>
 */
public final class ContentConversion {

  private final Optional<ContentHandling> handling;
  private final BinaryMediaTypes binaryMediaTypes;

  public ContentConversion(Optional<ContentHandling> handling, BinaryMediaTypes binaryMediaTypes) {
    this.handling = handling;
    this.binaryMediaTypes = binaryMediaTypes;
  }

  /**
   * Converts a request's body for the backend.
   *
   * @throws InvalidBase64Exception if it must be decoded but is not valid Base64
   */
  public Payload request(byte[] body, String contentType) {
    boolean binary = binaryMediaTypes.match(contentType);
    return switch (handling.orElse(
        binary ? ContentHandling.CONVERT_TO_BINARY : ContentHandling.CONVERT_TO_TEXT)) {
      case CONVERT_TO_BINARY -> binary ? Payload.binary(body) : decoded(body);
      case CONVERT_TO_TEXT -> binary ? encoded(body) : Payload.text(body);
    };
  }

  /**
   * Converts a backend's body for the client. The client's {@code Accept} is considered only if no
   * content handling is set.
   *
   * @throws InvalidBase64Exception if it must be decoded but is not valid Base64
   */
  public Payload response(byte[] body, String contentType, String accept) {
    boolean binary = binaryMediaTypes.match(contentType);
    boolean toBinary =
        handling
            .map(h -> h == ContentHandling.CONVERT_TO_BINARY)
            .orElseGet(() -> binaryMediaTypes.match(accept));
    if (toBinary) {
      return binary ? Payload.binary(body) : decoded(body);
    }
    return binary ? encoded(body) : Payload.text(body);
  }

  private static Payload encoded(byte[] body) {
    return Payload.text(Base64.getEncoder().encodeToString(body));
  }

  private static Payload decoded(byte[] body) {
    return Payload.binary(StrictBase64.decode(body));
  }
}
