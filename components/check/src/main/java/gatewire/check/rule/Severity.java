package gatewire.check.rule;

/** How bad a finding is. */
public enum Severity {
  /** AWS refuses it, or every request that meets it fails: nothing is deployed. */
  ERROR,
  /** AWS takes it, and it seldom does what its author meant. */
  WARNING
}
