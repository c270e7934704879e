package gatewire.local.authorization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Converts a Cognito token's claims to strings, as API Gateway does. The times {@code exp}, {@code
 * iat} and {@code nbf} become dates such as {@code Sun Mar 28 13:40:42 UTC 2021}, other numbers
 * keep their digits, and lists such as {@code cognito:groups} are joined with commas.
 */
final class ClaimStrings {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ClaimStrings() {}

  static Map<String, Object> of(Map<String, Object> claims) {
    Map<String, Object> strings = new LinkedHashMap<>();
    claims.forEach((name, value) -> strings.put(name, string(name, value)));
    return strings;
  }

  private static String string(String name, Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    return switch (name) {
      case "exp", "iat", "nbf" ->
          value instanceof Number seconds
              ? DATE.format(Instant.ofEpochSecond(seconds.longValue()))
              : String.valueOf(value);
      default -> String.valueOf(value);
    };
  }
}
