package gatewire.check;

import gatewire.check.rule.Finding;

/**
 * A warning that the API's author has suppressed.
 *
 * @param reason the author's reason for the suppression
 */
public record SuppressedFinding(Finding finding, String reason) {

  /** Formats the warning's rule, its place and the reason. */
  @Override
  public String toString() {
    return "[%s] %s: suppressed, because %s".formatted(finding.rule(), finding.place(), reason);
  }
}
