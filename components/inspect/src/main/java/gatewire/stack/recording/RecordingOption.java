package gatewire.stack.recording;

/** What a recorded run does differently when asked. */
public enum RecordingOption {
  /**
   * Run as {@code pulumi preview} does: ids and computed outputs are unknown, so that applies on
   * them do not run.
   */
  PREVIEW,
  /**
   * Fail at a resource of a type whose computed outputs we do not know, instead of giving it a
   * made-up name and ARN.
   */
  STRICT
}
