package gatewire.stack.cloudformation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by the names of places, for example of routes. A finding often names a part of a place:
 * its place begins with the name, and a space or a comma follows.
 *
 * <p>A large document has thousands of names and thousands of findings, so a search does not
 * compare each name.
 */
public final class KnownPlaces<T> {

  private final Map<String, T> values;
  private final int maxLength;

  /** Creates the places from their values by name. */
  public KnownPlaces(Map<String, T> values) {
    this.values = new LinkedHashMap<>(values);
    this.maxLength = values.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Returns whether a place has this name. */
  boolean contains(String name) {
    return values.containsKey(name);
  }

  /** Returns the value of the longest name that a place equals or begins with. */
  public Optional<T> find(String place) {
    int end = place.length() <= maxLength ? place.length() : endBefore(place, maxLength);
    while (end >= 0) {
      T value = values.get(place.substring(0, end));
      if (value != null) {
        return Optional.of(value);
      }
      end = endBefore(place, end - 1);
    }
    return Optional.empty();
  }

  /** Returns the last possible end of a name at or before an index; -1 if no name can end there. */
  private static int endBefore(String place, int index) {
    return Math.max(place.lastIndexOf(' ', index), place.lastIndexOf(',', index));
  }
}
