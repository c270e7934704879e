package gatewire.emulator.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map within {@code $context}. It iterates as a {@link HashMap} does, which is what AWS shows,
 * and prints nothing, as there.
 */
class ContextMap extends HashMap<String, Object> {

  private static final long serialVersionUID = 1;

  /**
   * Keys that share a bucket iterate in the order in which they came in. AWS was recorded to have
   * these before their neighbours ({@code accountId}, {@code identity}, {@code deploymentId},
   * {@code requestTimeEpoch}).
   */
  private static final List<String> FIRST =
      List.of("path", "requestId", "domainName", "domainPrefix");

  /** A copy, one entry at a time: a sized HashMap would iterate in another order. */
  static ContextMap copyOf(Map<?, ?> members) {
    Map<String, Object> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    ContextMap copy = new ContextMap();
    FIRST.stream().filter(sorted::containsKey).forEach(name -> copy.put(name, sorted.get(name)));
    sorted.forEach(
        (name, value) -> copy.put(name, value instanceof Map<?, ?> map ? copyOf(map) : value));
    return copy;
  }

  @Override
  public String toString() {
    return "";
  }
}
