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
 * Header entries in the order and the case in which they came, repeated ones as often as they did.
 *
 * <p>API Gateway tells {@code Foo} from {@code foo} in parameter mappings and not in its own lists
 * of names, so each lookup says which it is.
 */
public final class HttpHeaders {

  /** No entry. */
  public static final HttpHeaders NONE = new HttpHeaders(new String[0]);

  private final String[] entries;

  HttpHeaders(String[] entries) {
    this.entries = entries;
  }

  /** Entries by name and value in turn. */
  public static HttpHeaders of(String... namesAndValues) {
    HttpHeadersBuilder builder = new HttpHeadersBuilder();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /** One entry for each of a map. */
  public static HttpHeaders of(Map<String, String> headers) {
    HttpHeadersBuilder builder = new HttpHeadersBuilder();
    headers.forEach(builder::add);
    return builder.build();
  }

  /** Start without an entry. */
  public static HttpHeadersBuilder builder() {
    return new HttpHeadersBuilder();
  }

  /** A builder that starts with these entries. */
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

  /** The last value under exactly this name. */
  public Optional<String> lastExactly(String name) {
    for (int i = entries.length - 2; i >= 0; i -= 2) {
      if (entries[i].equals(name)) {
        return Optional.of(entries[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** All values under exactly this name. */
  public List<String> allExactly(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i].equals(name)) {
        values.add(entries[i + 1]);
      }
    }
    return values;
  }

  /** The last value under a name in any case. */
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

  /** The entries with such a name. */
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

  /** The same values under other names. */
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

  /** Each name as sent with its last value. */
  public Map<String, String> lastValues() {
    Map<String, String> values = new LinkedHashMap<>();
    forEach(values::put);
    return values;
  }

  /** Each name as sent with all its values. */
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

  /** As API Gateway's execution log prints them: {@code {Accept=text/html, Host=example}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(
        (name, value) ->
            text.append(text.length() > 1 ? ", " : "").append(name).append('=').append(value));
    return text.append('}').toString();
  }
}
