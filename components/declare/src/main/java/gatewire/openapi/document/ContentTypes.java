package gatewire.openapi.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Converts content types of a document to those that API Gateway can use. API Gateway compares them
 * literally, so that a type with a wildcard or a parameter would never match the type of a request.
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
   * Returns the type without parameters. A wildcard is replaced by the type that programs usually
   * mean by it; empty for a wildcard such as {@code image/*}, which does not imply a particular
   * type.
   */
  public static Optional<String> single(String type) {
    String essence = type.replaceFirst(";.*", "").strip();
    String single = WILDCARDS.getOrDefault(essence.toLowerCase(Locale.ROOT), essence);
    return Optional.of(single).filter(one -> !one.contains("*"));
  }

  /**
   * Returns the values by single types; a value with the exact type has priority over that of a
   * wildcard.
   */
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
