package gatewire.local.payload;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The content types whose payloads are binary.
 *
 * <p>{@code image/*} matches every image type and {@code *}{@code /*} matches every type; {@code
 * *}{@code /png} matches nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
 *     media types</a>
 */
public final class BinaryMediaTypes {

  private static final String ANY = "*/*";

  private final List<String> types;

  public BinaryMediaTypes(Collection<String> types) {
    this.types =
        types.stream()
            .map(type -> type.strip().toLowerCase(Locale.ROOT))
            .filter(type -> type.equals(ANY) || !type.startsWith("*"))
            .toList();
  }

  /** Returns whether the first type of a {@code Content-Type} or {@code Accept} is binary. */
  public boolean match(String value) {
    if (types.isEmpty()) {
      return false;
    }
    String type = MediaType.essence(value);
    for (String binary : types) {
      if (binary.equals(ANY) || binary.equals(type) || matchesFamily(binary, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesFamily(String binary, String type) {
    return binary.endsWith("/*") && type.startsWith(binary.substring(0, binary.length() - 1));
  }
}
