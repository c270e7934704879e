package gatewire.api;

import java.util.List;

/**
 * Turns the two defaults of a backend's entries into selection patterns and the one default that
 * API Gateway has. It depends on how API Gateway tells the errors of the backend from its
 * successes.
 */
@FunctionalInterface
interface DefaultPlacement {

  /**
   * Returns the entries, of which at most one has no pattern.
   *
   * @param custom entries of the author
   * @param others entries of the chosen set, without those that the author replaces. Both lists
   *     together have at most one default for successes and one for errors
   */
  List<ResponseEntry> place(List<ResponseEntry> custom, List<ResponseEntry> others);
}
