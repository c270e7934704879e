package gatewire.pulumi;

import com.pulumi.Config;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The keys that a stack sets in a project's namespace. The SDK answers for single keys only, and a
 * misspelt one is never asked for, so this looks behind its public face; where a version of the SDK
 * looks different there, no key is found.
 */
final class ConfigKeys {

  private ConfigKeys() {}

  /** The keys that are set, without the namespace; keys of others such as aws:region are not. */
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

  /** What is wrong with a key that nobody reads: most often it is another one, misspelt. */
  static String problem(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min((one, other) -> Integer.compare(distance.apply(key, one), distance.apply(key, other)))
        .filter(nearest -> distance.apply(key, nearest) <= Math.max(2, key.length() / 3))
        .map(nearest -> "%s is no key of this program: write %s".formatted(key, nearest))
        .orElseGet(
            () ->
                "%s is no key of this program: remove it, or let the program read it (it reads %s)"
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
