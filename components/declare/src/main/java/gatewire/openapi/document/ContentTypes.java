package gatewire.openapi.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Content types of a document as API Gateway can use them: it compares them letter by letter, so
 * that a wildcard or a parameter of one never meets that of a request.
 */
public final class ContentTypes {

  private static final String JSON = "application/json";
  private static final Map<String, String> WILDCARDS =
      Map.of("*/*", JSON, "*", JSON, "application/*", JSON, "text/*", "text/plain");

  private ContentTypes() {}

  public static boolean isJson(String type) {
    return type.matches("(?i)[^;]*[/+]json(;.*)?");
  }

  /**
   * The one type that is meant, without parameters; of a wildcard what programs that write one
   * mean. Empty for a wildcard that stands for no type in particular, such as {@code image/*}.
   */
  public static Optional<String> single(String type) {
    String essence = type.replaceFirst(";.*", "").strip();
    String single = WILDCARDS.getOrDefault(essence.toLowerCase(Locale.ROOT), essence);
    return Optional.of(single).filter(one -> !one.contains("*"));
  }

  /** The values by single types; one that is there under its own name wins over a wildcard's. */
  public static <T> Map<String, T> singles(Map<String, T> byType) {
    Map<String, T> singles = new LinkedHashMap<>();
    byType.forEach(
        (type, value) ->
            single(type)
                .filter(one -> one.equals(type) || !byType.containsKey(one))
                .ifPresent(one -> singles.putIfAbsent(one, value)));
    return singles;
  }
}
