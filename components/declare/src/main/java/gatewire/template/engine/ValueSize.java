package gatewire.template.engine;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of values that a value contains, each counted as often as it is contained. The time of
 * comparing, hashing and searching is proportional to it, and lists that contain each other twice,
 * 40 deep, have a size of 2^40.
 */
final class ValueSize {

  static final long MAX = 1_000_000;

  private long counted;

  private ValueSize() {}

  /** Returns the size, at least 1; counting stops above {@link #MAX}. */
  static long of(@Nullable Object value) {
    ValueSize size = new ValueSize();
    size.add(value);
    return size.counted;
  }

  /** Stops the rendering if comparing a value this many times would be too slow. */
  static void require(@Nullable Object value, long times) {
    long total = of(value) * Math.max(1, times);
    if (total > MAX) {
      throw TemplateFailure.limit("comparing or searching would look at more than %d values", MAX);
    }
    RenderBudget.current().steps((int) (total >> 3));
  }

  private void add(@Nullable Object value) {
    counted++;
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) -> {
            addUnlessLarge(key);
            addUnlessLarge(each);
          });
    } else if (value instanceof Collection<?> collection) {
      for (Object each : collection) {
        addUnlessLarge(each);
        if (counted > MAX) {
          return;
        }
      }
    }
  }

  private void addUnlessLarge(@Nullable Object value) {
    if (counted <= MAX) {
      add(value);
    }
  }
}
