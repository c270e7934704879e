package gatewire.local.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decoded query parameters, in the order of the query. */
public final class QueryString {

  /** No parameters. */
  public static final QueryString NONE = new QueryString(Map.of());

  private final Map<String, List<String>> values;

  private QueryString(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Parses a query without its question mark. A name without {@code =} has an empty value. A
   * semicolon separates parameters, like {@code &}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
   *     notes</a>
   */
  public static QueryString parse(String query) {
    if (query.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.replace(';', '&').split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values
            .computeIfAbsent(PercentCoding.decodeQuery(name), key -> new ArrayList<>(1))
            .add(PercentCoding.decodeQuery(value));
      }
    }
    return new QueryString(Collections.unmodifiableMap(values));
  }

  /** Returns parameters that are already decoded. */
  public static QueryString of(Map<String, List<String>> values) {
    return new QueryString(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns the values of a parameter; empty if it is absent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the last value of a parameter. */
  public Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Returns each name with its values. */
  public Map<String, List<String>> allValues() {
    return values;
  }

  /** Returns each name with its last value. */
  public Map<String, String> lastValues() {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
    return last;
  }

  /** Formats the parameters as API Gateway's execution log does. */
  @Override
  public String toString() {
    return lastValues().toString();
  }
}
