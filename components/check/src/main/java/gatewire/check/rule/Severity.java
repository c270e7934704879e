package gatewire.check.rule;

/** The severity of a finding. */
public enum Severity {
  /** AWS rejects the API, or every affected request fails: nothing is deployed. */
  ERROR,
  /** AWS accepts the API, but it probably does not do what its author intended. */
  WARNING
}
