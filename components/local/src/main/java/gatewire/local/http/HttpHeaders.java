package gatewire.local.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Header entries in their original order and case, including repeated ones.
 *
 * <p>API Gateway distinguishes {@code Foo} from {@code foo} in parameter mappings, but not in its
 * own lists of names. Each lookup method therefore documents whether it ignores case.
 */
public final class HttpHeaders {

  /** No entries. */
  public static final HttpHeaders NONE = new HttpHeaders(new String[0]);

  private final String[] entries;

  HttpHeaders(String[] entries) {
    this.entries = entries;
  }

  /** Returns entries from alternating names and values. */
  public static HttpHeaders of(String... namesAndValues) {
    HttpHeadersBuilder builder = new HttpHeadersBuilder();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /** Returns one entry for each entry of a map. */
  public static HttpHeaders of(Map<String, String> headers) {
    HttpHeadersBuilder builder = new HttpHeadersBuilder();
    headers.forEach(builder::add);
    return builder.build();
  }

  /** Returns a builder without entries. */
  public static HttpHeadersBuilder builder() {
    return new HttpHeadersBuilder();
  }

  /** Returns a builder that contains these entries. */
  public HttpHeadersBuilder toBuilder() {
    return new HttpHeadersBuilder().addAll(this);
  }

  String[] entries() {
    return entries;
  }

  public int size() {
    return entries.length / 2;
  }

  public String name(int index) {
    return entries[2 * index];
  }

  public String value(int index) {
    return entries[2 * index + 1];
  }

  public void forEach(BiConsumer<String, String> entry) {
    for (int i = 0; i < entries.length; i += 2) {
      entry.accept(entries[i], entries[i + 1]);
    }
  }

  /** Returns the last value of exactly this name. */
  public Optional<String> lastExactly(String name) {
    for (int i = entries.length - 2; i >= 0; i -= 2) {
      if (entries[i].equals(name)) {
        return Optional.of(entries[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** Returns all values of exactly this name. */
  public List<String> allExactly(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i].equals(name)) {
        values.add(entries[i + 1]);
      }
    }
    return values;
  }

  /** Returns the last value of a name, ignoring case. */
  public Optional<String> last(String name) {
    for (int i = entries.length - 2; i >= 0; i -= 2) {
      if (entries[i].equalsIgnoreCase(name)) {
        return Optional.of(entries[i + 1]);
      }
    }
    return Optional.empty();
  }

  public boolean contains(String name) {
    return last(name).isPresent();
  }

  /** Returns the entries whose name matches. */
  public HttpHeaders only(Predicate<String> name) {
    for (int i = 0; i < entries.length; i += 2) {
      if (!name.test(entries[i])) {
        return filtered(name);
      }
    }
    return this;
  }

  private HttpHeaders filtered(Predicate<String> name) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < entries.length; i += 2) {
      if (name.test(entries[i])) {
        kept.add(entries[i]);
        kept.add(entries[i + 1]);
      }
    }
    return new HttpHeaders(kept.toArray(new String[0]));
  }

  /** Returns the same values with other names. */
  public HttpHeaders renamed(UnaryOperator<String> name) {
    String[] renamed = entries;
    for (int i = 0; i < entries.length; i += 2) {
      String other = name.apply(entries[i]);
      if (!other.equals(entries[i])) {
        renamed = renamed == entries ? entries.clone() : renamed;
        renamed[i] = other;
      }
    }
    return renamed == entries ? this : new HttpHeaders(renamed);
  }

  /** Returns each name as sent with its last value. */
  public Map<String, String> lastValues() {
    Map<String, String> values = new LinkedHashMap<>();
    forEach(values::put);
    return values;
  }

  /** Returns each name as sent with all its values. */
  public Map<String, List<String>> allValues() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    forEach((name, value) -> values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value));
    return Collections.unmodifiableMap(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HttpHeaders headers && Arrays.equals(entries, headers.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  /**
   * Formats the entries as API Gateway's execution log does: {@code {Accept=text/html,
   * Host=example}}.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("{");
    forEach(
        (name, value) ->
            out.append(out.length() > 1 ? ", " : "").append(name).append('=').append(value));
    return out.append('}').toString();
  }
}
