package gatewire.template.engine;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.util.introspection.IntrospectionCacheData;

/**
 * Caches that all renderings of one template share: the methods that it calls and its compiled
 * JsonPaths.
 */
final class TemplateCaches {

  /** Limits paths that are built in a loop, such as {@code $.pets[${i}]}. */
  private static final int MAX_PATHS = 200;

  private static final int MAX_PATH_LENGTH = 200;

  private final Map<Object, IntrospectionCacheData> calls = new ConcurrentHashMap<>();
  private final Map<String, JsonPath> paths = new ConcurrentHashMap<>();

  Map<Object, IntrospectionCacheData> calls() {
    return calls;
  }

  JsonPath path(String expression) {
    JsonPath path = paths.get(expression);
    if (path == null) {
      path = JsonDocument.path(expression);
      if (paths.size() < MAX_PATHS && expression.length() <= MAX_PATH_LENGTH) {
        paths.put(expression, path);
      }
    }
    return path;
  }
}
