package gatewire.input;

import java.util.IdentityHashMap;

/**
 * Counts the values of a YAML document with each alias expanded. Ten anchors that each contain the
 * previous one ten times are a page of YAML and ten billion values.
 */
public final class AliasBudget {

  /** The maximum number of values. The largest document that AWS imports has fewer. */
  public static final int MAX_VALUES = 1_000_000;

  private final IdentityHashMap<Object, Long> sizes = new IdentityHashMap<>();
  private long count;

  /** Counts a value, and returns the number of values before it. */
  public long begin() {
    return count++;
  }

  /** Records that all values in a node have been counted. */
  public void end(Object node, long begin) {
    sizes.put(node, count - begin);
  }

  /** Counts a node again, for an alias; returns whether the document is within its budget. */
  public boolean repeat(Object node) {
    count += sizes.getOrDefault(node, 1L);
    return count <= MAX_VALUES;
  }

  /** Returns the problem of a document with too many values. */
  public static String problem() {
    return "The aliases of the document expand to more than %d values".formatted(MAX_VALUES);
  }
}
