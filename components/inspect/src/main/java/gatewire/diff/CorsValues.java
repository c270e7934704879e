package gatewire.diff;

import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.ResponseSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of CORS headers in the responses of a route. A literal header has its value. With
 * several origins, a template compares the request's origin with each of them, so that the quoted
 * origins in it are the allowed ones.
 */
final class CorsValues {

  static final String ORIGIN = "access-control-allow-origin";

  private static final Pattern QUOTED_ORIGIN =
      Pattern.compile("['\"]([a-z][a-z0-9+.-]*://[^'\"/]+)['\"]");

  private CorsValues() {}

  /** Returns the values of each header by its name in lower case. */
  static Map<String, Set<String>> of(Method method) {
    Map<String, Set<String>> values = new TreeMap<>();
    if (ReturnedResponses.areMapped(method)) {
      method.integration().responses().forEach(response -> read(response, values));
    }
    return values;
  }

  private static void read(IntegrationResponse response, Map<String, Set<String>> values) {
    response
        .headers()
        .forEach(
            (name, source) -> {
              String header = name.toLowerCase(Locale.ROOT);
              if (header.startsWith("access-control-")) {
                values.computeIfAbsent(header, one -> new TreeSet<>()).addAll(values(source));
              }
            });
    response.templates().values().stream()
        .filter(template -> template.toLowerCase(Locale.ROOT).contains(ORIGIN))
        .forEach(
            template -> {
              Matcher quoted = QUOTED_ORIGIN.matcher(template);
              while (quoted.find()) {
                values.computeIfAbsent(ORIGIN, one -> new TreeSet<>()).add(quoted.group(1));
              }
            });
  }

  /** Returns the parts of a list; another source is a value of its own. */
  static Set<String> values(ResponseSource source) {
    return source instanceof Literal literal ? list(literal.value()) : Set.of(source.expression());
  }

  /** Returns the parts of a list that is separated by commas. */
  static Set<String> list(String value) {
    Set<String> parts = new TreeSet<>();
    Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return parts;
  }
}
