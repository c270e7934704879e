package gatewire.api;

import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Statuses of a backend that selection patterns match. */
final class StatusSet {

  private static final int FIRST = 100;
  private static final int FIRST_ERROR = 400;
  private static final int END = 600;

  private StatusSet() {}

  /** Returns all statuses below 400. */
  static BitSet successes() {
    BitSet statuses = new BitSet(END);
    statuses.set(FIRST, FIRST_ERROR);
    return statuses;
  }

  /** Returns the statuses that the pattern matches; none for a default and an invalid pattern. */
  static BitSet of(Optional<String> pattern) {
    BitSet statuses = new BitSet(END);
    pattern.ifPresent(
        regex -> {
          if (StatusCode.isAllowed(regex)) {
            statuses.set(Integer.parseInt(regex));
          } else {
            add(new SelectionPattern(regex), statuses);
          }
        });
    return statuses;
  }

  /** Returns the statuses that at least one of the patterns matches. */
  static BitSet of(List<ResponseEntry> entries) {
    BitSet statuses = new BitSet(END);
    entries.forEach(entry -> statuses.or(of(entry.pattern())));
    return statuses;
  }

  private static void add(SelectionPattern pattern, BitSet statuses) {
    for (int status = FIRST; status < END; status++) {
      if (pattern.matches(String.valueOf(status))) {
        statuses.set(status);
      }
    }
  }
}
