package gatewire.local.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A builder of header entries. It ignores the case of names, as HTTP requires. */
public final class HttpHeadersBuilder {

  // Alternating names and values. An array for speed: each request and response uses several
  // builders.
  private String[] entries = new String[16];
  private int size;

  HttpHeadersBuilder() {}

  /**
   * Adds an entry. Control characters become spaces, because a line break would start another
   * header.
   */
  public HttpHeadersBuilder add(String name, String value) {
    reserve(2);
    entries[size++] = name;
    entries[size++] = oneLine(value);
    return this;
  }

  public HttpHeadersBuilder addAll(HttpHeaders headers) {
    // Control characters were replaced when the values were added to the other builder.
    String[] added = headers.entries();
    reserve(added.length);
    System.arraycopy(added, 0, entries, size, added.length);
    size += added.length;
    return this;
  }

  /** Replaces every entry of the name. */
  public HttpHeadersBuilder set(String name, String value) {
    remove(name);
    return add(name, value);
  }

  /** Replaces every entry of the name by one entry for each value. */
  public HttpHeadersBuilder set(String name, List<String> values) {
    remove(name);
    values.forEach(value -> add(name, value));
    return this;
  }

  /** Adds an entry unless the name has one. */
  public HttpHeadersBuilder addIfAbsent(String name, String value) {
    return last(name).isPresent() ? this : add(name, value);
  }

  public HttpHeadersBuilder remove(String name) {
    for (int i = size - 2; i >= 0; i -= 2) {
      if (entries[i].equalsIgnoreCase(name)) {
        removeAt(i);
      }
    }
    return this;
  }

  /** Removes every entry of these names. */
  public HttpHeadersBuilder removeAll(HeaderNameSet names) {
    for (int i = size - 2; i >= 0; i -= 2) {
      if (names.contains(entries[i])) {
        removeAt(i);
      }
    }
    return this;
  }

  /** Returns the last value of a name, ignoring case. */
  public Optional<String> last(String name) {
    for (int i = size - 2; i >= 0; i -= 2) {
      if (entries[i].equalsIgnoreCase(name)) {
        return Optional.of(entries[i + 1]);
      }
    }
    return Optional.empty();
  }

  public HttpHeaders build() {
    return size == 0 ? HttpHeaders.NONE : new HttpHeaders(Arrays.copyOf(entries, size));
  }

  private void reserve(int more) {
    if (size + more > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(size + more, 2 * entries.length));
    }
  }

  private void removeAt(int index) {
    size -= 2;
    System.arraycopy(entries, index + 2, entries, index, size - index);
  }

  private static String oneLine(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return value.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]+", " ");
      }
    }
    return value;
  }
}
