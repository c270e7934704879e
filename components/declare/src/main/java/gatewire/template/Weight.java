package gatewire.template;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many values a value contains, as often as it contains them. Comparing, hashing and searching
 * take as long, and lists that contain each other twice, forty deep, weigh 2^40.
 */
final class Weight {

  static final long HEAVIEST = 1_000_000;

  private long counted;

  private Weight() {}

  /** The weight, at least 1; counting ends above {@link #HEAVIEST}. */
  static long of(@Nullable Object value) {
    Weight weight = new Weight();
    weight.add(value);
    return weight.counted;
  }

  /** End the rendering where comparing a value this many times would take long. */
  static void admit(@Nullable Object value, long times) {
    long total = of(value) * Math.max(1, times);
    if (total > HEAVIEST) {
      throw TemplateFailure.limit(
          "comparing or searching would look at more than %d values", HEAVIEST);
    }
    RenderBudget.current().steps((int) (total >> 3));
  }

  private void add(@Nullable Object value) {
    counted++;
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) -> {
            addUnlessHeavy(key);
            addUnlessHeavy(each);
          });
    } else if (value instanceof Collection<?> collection) {
      for (Object each : collection) {
        addUnlessHeavy(each);
        if (counted > HEAVIEST) {
          return;
        }
      }
    }
  }

  private void addUnlessHeavy(@Nullable Object value) {
    if (counted <= HEAVIEST) {
      add(value);
    }
  }
}
