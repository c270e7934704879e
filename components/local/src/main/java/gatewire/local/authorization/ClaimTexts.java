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
 * A Cognito token's claims as API Gateway hands them on: each a text. The times at which the token
 * begins and ends become dates such as {@code Sun Mar 28 13:40:42 UTC 2021}, other numbers stay;
 * lists such as {@code cognito:groups} are joined with commas.
 */
final class ClaimTexts {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ClaimTexts() {}

  static Map<String, Object> of(Map<String, Object> claims) {
    Map<String, Object> texts = new LinkedHashMap<>();
    claims.forEach((name, value) -> texts.put(name, text(name, value)));
    return texts;
  }

  private static String text(String name, Object value) {
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
