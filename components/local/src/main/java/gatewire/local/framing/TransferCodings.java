package gatewire.local.framing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The value of {@code Transfer-Encoding}. This server supports only {@code chunked}, which must be
 * the last coding: otherwise the end of the request cannot be found.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-transfer-encoding">RFC 9112,
 *     Transfer-Encoding</a>
 */
final class TransferCodings {

  private static final String CHUNKED = "chunked";

  private TransferCodings() {}

  /**
   * @throws MalformedRequestException if the value is not {@code chunked}
   */
  static void requireChunked(String value) throws MalformedRequestException {
    if (value.equalsIgnoreCase(CHUNKED)) {
      return;
    }
    List<String> codings =
        Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
    if (codings.indexOf(CHUNKED) == codings.size() - 1
        && codings.stream().allMatch(TransferCodings::isName)) {
      throw MalformedRequestException.notImplemented("a transfer coding is not supported");
    }
    throw MalformedRequestException.badRequest("Transfer-Encoding does not end with chunked");
  }

  private static boolean isName(String coding) {
    return coding.matches("[a-z0-9-]+");
  }
}
