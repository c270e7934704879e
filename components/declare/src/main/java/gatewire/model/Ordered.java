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
 * Immutable copies that keep an order. {@code Map.copyOf} and {@code Set.copyOf} iterate
 * differently in every JVM, and what is printed, rendered or hashed must not.
 */
final class Ordered {

  private Ordered() {}

  /** In the order of insertion. */
  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** In the order of insertion. */
  static <T> Set<T> copyOf(Collection<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** In the order of the keys. */
  static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
    return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** In their own order. */
  static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
