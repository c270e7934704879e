package gatewire.stack.aws;

/**
 * An ARN pattern of a policy, in which {@code *} matches any number of characters and {@code ?} one
 * character.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN">ARN
 *     condition operators</a>
 */
record ArnPattern(String pattern) {

  private static final int PARTS = 6;

  /**
   * Returns whether the pattern may match an ARN of this service and resource, in any partition,
   * region and account. AWS compares the six parts of an ARN one by one.
   */
  boolean mayMatch(String service, CallerPath resource) {
    String[] parts = pattern.split(":", PARTS);
    return parts.length < PARTS
        ? pattern.contains("*")
        : overlap(parts[2], new CallerPath(service)) && overlap(parts[5], resource);
  }

  /** Returns whether there is a string that both the pattern and the other string match. */
  private static boolean overlap(String pattern, CallerPath other) {
    // Row i of the table tells which ends of the other string match the end of the pattern that
    // starts at i. A table needs one step for each pair of characters, while backtracking may need
    // years.
    boolean[] below = new boolean[other.length() + 1];
    for (int i = pattern.length(); i >= 0; i--) {
      boolean[] row = new boolean[other.length() + 1];
      for (int j = other.length(); j >= 0; j--) {
        row[j] =
            i == pattern.length()
                ? j == other.length() || other.isWildcard(j) && row[j + 1]
                : overlap(pattern.charAt(i), other, j, row, below);
      }
      below = row;
    }
    return below[0];
  }

  private static boolean overlap(
      char wanted, CallerPath other, int j, boolean[] row, boolean[] below) {
    boolean ended = j == other.length();
    if (wanted == '*' && (below[j] || !ended && row[j + 1])) {
      return true;
    } else if (ended) {
      return false;
    }
    return other.isWildcard(j)
        ? row[j + 1] || other.accepts(j, wanted) && below[j]
        : (wanted == '?' || wanted == other.charAt(j)) && below[j + 1];
  }
}
