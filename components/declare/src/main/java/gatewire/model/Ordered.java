package gatewire.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Creates immutable copies with a fixed order. {@code Map.copyOf} and {@code Set.copyOf} iterate in
 * a different order in every JVM, but printed, rendered and hashed values must not differ.
 */
final class Ordered {

  private Ordered() {}

  /** Returns a copy in the order of insertion. */
  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns a copy in the order of insertion. */
  static <T> Set<T> copyOf(Collection<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Returns a copy in the order of the keys. */
  static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
    return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** Returns a copy in the natural order of the values. */
  static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
