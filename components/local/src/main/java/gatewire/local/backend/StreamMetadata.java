package gatewire.local.backend;

import java.util.OptionalInt;

/**
 * Finds the metadata at the beginning of a function's streamed response. Eight zero bytes separate
 * the metadata from the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html#response-transfer-mode-lambda-format">Lambda
 *     proxy integration format for response streaming</a>
 */
public final class StreamMetadata {

  /** The length of the delimiter between metadata and body. */
  public static final int DELIMITER = 8;

  /** API Gateway looks for the delimiter in the first 16 KB. */
  public static final int MAX_BYTES = 16 * 1024;

  private StreamMetadata() {}

  /** Returns the index of the delimiter; empty if the first 16 KB do not contain it. */
  public static OptionalInt end(byte[] output) {
    int zeros = 0;
    for (int i = 0; i < Math.min(output.length, MAX_BYTES); i++) {
      zeros = output[i] == 0 ? zeros + 1 : 0;
      if (zeros == DELIMITER) {
        return OptionalInt.of(i + 1 - DELIMITER);
      }
    }
    return OptionalInt.empty();
  }
}
