package gatewire.template.engine;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The map {@code $context} or a map in it. Single members are read directly; all other operations,
 * such as the key set, use a copy.
 *
 * <p>It iterates in the order of a {@link HashMap}, as recorded from AWS.
 */
class ContextMap extends AbstractMap<String, @Nullable Object> implements PrintsEmpty {

  /**
   * Keys that share a bucket of a HashMap iterate in the order of insertion. In recordings of AWS,
   * these keys come before the keys that share their buckets ({@code accountId}, {@code identity},
   * {@code deploymentId}, {@code requestTimeEpoch}, {@code principalOrgId}).
   */
  private static final List<String> FIRST =
      List.of("path", "requestId", "domainName", "domainPrefix", "sourceIp");

  private final Map<String, ?> members;
  private Optional<Map<String, @Nullable Object>> copy = Optional.empty();

  ContextMap(Map<String, ?> members) {
    this.members = members;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable Object get(@Nullable Object name) {
    if (copy.isPresent()) {
      return copy.get().get(name);
    }
    Object value = members.get(name);
    return value instanceof Map<?, ?> map ? new ContextMap((Map<String, ?>) map) : value;
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    return copy().put(name, value);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return copy().entrySet();
  }

  @Override
  public String toString() {
    return "";
  }

  /** Whether a copy exists, which templates may have changed. */
  final boolean isCopied() {
    return copy.isPresent();
  }

  /** Adds entries that are not among the members. */
  void complete(Map<String, @Nullable Object> members) {}

  /**
   * Adds entries one by one, because a HashMap with an initial capacity iterates in another order.
   */
  private Map<String, @Nullable Object> copy() {
    if (copy.isEmpty()) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      members.keySet().forEach(name -> sorted.put(name, get(name)));
      Map<String, @Nullable Object> all = new HashMap<>();
      FIRST.stream().filter(sorted::containsKey).forEach(name -> all.put(name, sorted.get(name)));
      sorted.forEach(all::put);
      complete(all);
      copy = Optional.of(all);
    }
    return copy.get();
  }
}
