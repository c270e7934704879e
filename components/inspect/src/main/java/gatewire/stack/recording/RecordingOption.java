package gatewire.stack.recording;

/** An option of a recorded run. */
public enum RecordingOption {
  /**
   * Runs the program like {@code pulumi preview}: ids and computed outputs are unknown, so
   * functions that are applied to them do not run.
   */
  PREVIEW,
  /**
   * Fails if the computed outputs of a resource's type are not known, instead of inventing a name
   * and an ARN.
   */
  STRICT
}
