package gatewire.emulator.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Collects header entries; names are compared without case, as HTTP demands. */
public final class HeadersBuilder {

  private final List<String> entries = new ArrayList<>(32);

  HeadersBuilder() {}

  /** Add an entry. Control characters become blanks: a line break would begin another header. */
  public HeadersBuilder add(String name, String value) {
    entries.add(name);
    entries.add(oneLine(value));
    return this;
  }

  public HeadersBuilder addAll(Headers headers) {
    // Their values were cleaned when they were added.
    Collections.addAll(entries, headers.entries());
    return this;
  }

  /** Replace every entry of the name. */
  public HeadersBuilder set(String name, String value) {
    remove(name);
    return add(name, value);
  }

  /** Replace every entry of the name by one for each value. */
  public HeadersBuilder set(String name, List<String> values) {
    remove(name);
    values.forEach(value -> add(name, value));
    return this;
  }

  /** Add an entry unless the name is there. */
  public HeadersBuilder addIfAbsent(String name, String value) {
    return last(name).isPresent() ? this : add(name, value);
  }

  public HeadersBuilder remove(String name) {
    for (int i = entries.size() - 2; i >= 0; i -= 2) {
      if (entries.get(i).equalsIgnoreCase(name)) {
        entries.subList(i, i + 2).clear();
      }
    }
    return this;
  }

  /** Remove every entry of these names. */
  public HeadersBuilder removeAll(HeaderNames names) {
    for (int i = entries.size() - 2; i >= 0; i -= 2) {
      if (names.contains(entries.get(i))) {
        entries.subList(i, i + 2).clear();
      }
    }
    return this;
  }

  /** The last value under a name in any case. */
  public Optional<String> last(String name) {
    for (int i = entries.size() - 2; i >= 0; i -= 2) {
      if (entries.get(i).equalsIgnoreCase(name)) {
        return Optional.of(entries.get(i + 1));
      }
    }
    return Optional.empty();
  }

  public Headers build() {
    return new Headers(entries.toArray(String[]::new));
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
