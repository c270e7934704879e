package gatewire.check;

import gatewire.check.rule.Finding;

/**
 * A warning that the API's author does not want to hear again.
 *
 * @param reason what the author says about it
 */
public record SuppressedFinding(Finding finding, String reason) {

  /** The warning's rule, its place and the reason. */
  @Override
  public String toString() {
    return "[%s] %s: suppressed, because %s".formatted(finding.rule(), finding.place(), reason);
  }
}
