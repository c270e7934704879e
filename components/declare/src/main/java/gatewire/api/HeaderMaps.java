package gatewire.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps by the names of headers, whose case does not count: a client sees one header however it is
 * written, and two of a name would both be sent.
 */
final class HeaderMaps {

  private HeaderMaps() {}

  /** These with one more, which takes the place of one of its name. */
  static <V> Map<String, V> with(Map<String, V> headers, String name, V value) {
    Map<String, V> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(other -> other.equalsIgnoreCase(name) && !other.equals(name));
    more.put(name, value);
    return more;
  }

  /** These and, behind them, those of the others whose names are not among them. */
  static <V> Map<String, V> withDefaults(
      Map<String, ? extends V> headers, Map<String, ? extends V> others) {
    Map<String, V> all = new LinkedHashMap<>(headers);
    others.forEach(
        (name, value) -> {
          if (!contains(headers.keySet(), name)) {
            all.put(name, value);
          }
        });
    return all;
  }

  /** These without those of the names. */
  static <V> Map<String, V> without(Map<String, V> headers, Collection<String> names) {
    Map<String, V> fewer = new LinkedHashMap<>(headers);
    fewer.keySet().removeIf(mine -> contains(names, mine));
    return fewer;
  }

  /** Whether the name is among these. */
  static boolean contains(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
