package gatewire.stack.recording;

/**
 * A place that uses a value which a recorded run does not know.
 *
 * @param place where the value is missing, for example {@code Integration 'pets', input 'uri'}
 * @param problem the reason, and the output that the value comes from
 */
public record UnknownRead(String place, String problem) {

  /** Returns one line with the place and the reason. */
  public String message() {
    return place + ": " + problem;
  }
}
