package gatewire.pulumi;

import com.pulumi.Config;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the keys that a stack sets in a project's namespace. The SDK's public API only reads single
 * keys, and no program reads a misspelt key, so this class uses internals of the SDK. If a version
 * of the SDK has other internals, no key is found.
 */
final class ConfigKeys {

  private ConfigKeys() {}

  /**
   * Returns the keys that the stack sets, without the namespace. Keys of other namespaces, such as
   * aws:region, are not included.
   */
  static Set<String> of(Config config) {
    Set<String> keys = new TreeSet<>();
    String namespace = config.getName() + ":";
    for (Object key : all(config).keySet()) {
      if (key.toString().startsWith(namespace)) {
        keys.add(key.toString().substring(namespace.length()));
      }
    }
    return keys;
  }

  /**
   * Describes the problem of a key that the program does not read. Most often the key is misspelt,
   * so the message suggests a similar one.
   */
  static String problem(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min((one, other) -> Integer.compare(distance.apply(key, one), distance.apply(key, other)))
        .filter(nearest -> distance.apply(key, nearest) <= Math.max(2, key.length() / 3))
        .map(nearest -> "%s is not a key of this program: did you mean %s?".formatted(key, nearest))
        .orElseGet(
            () ->
                "%s is not a key of this program: remove it, or let the program read it (it reads %s)"
                    .formatted(key, String.join(", ", known)));
  }

  private static Map<?, ?> all(Config config) {
    try {
      Field field = Config.class.getDeclaredField("internalConfig");
      field.setAccessible(true);
      Object internal = field.get(config);
      Method all = internal.getClass().getDeclaredMethod("getAllConfig");
      all.setAccessible(true);
      return all.invoke(internal) instanceof Map<?, ?> map ? map : Map.of();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Map.of();
    }
  }
}
