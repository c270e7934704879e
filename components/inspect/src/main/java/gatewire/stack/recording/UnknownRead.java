package gatewire.stack.recording;

/**
 * A place that a recorded run has no value for.
 *
 * @param place where the value is missing, for example {@code Integration 'pets', input 'uri'}
 * @param problem why, and what it comes from
 */
public record UnknownRead(String place, String problem) {

  /** One line: where a value is missing, and why. */
  public String message() {
    return place + ": " + problem;
  }
}
