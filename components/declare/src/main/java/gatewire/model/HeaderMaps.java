package gatewire.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Operations on maps with header names as keys. They ignore case, as HTTP does: API Gateway would
 * send a header twice if it is mapped in two spellings.
 */
public final class HeaderMaps {

  private HeaderMaps() {}

  /** Returns {@code headers} with one more header, which replaces a header of the same name. */
  public static <V> Map<String, V> with(Map<String, V> headers, String name, V value) {
    Map<String, V> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(other -> other.equalsIgnoreCase(name) && !other.equals(name));
    more.put(name, value);
    return more;
  }

  /** Returns {@code headers} plus the entries of {@code others} whose names it does not contain. */
  public static <V> Map<String, V> withDefaults(
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

  /** Returns {@code headers} except those with one of these names. */
  public static <V> Map<String, V> without(Map<String, V> headers, Collection<String> names) {
    Map<String, V> fewer = new LinkedHashMap<>(headers);
    fewer.keySet().removeIf(mine -> contains(names, mine));
    return fewer;
  }

  /** Whether the names contain this one, in any case. */
  public static boolean contains(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
