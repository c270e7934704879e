package gatewire.stack.cloudformation.value;

/**
 * The position in a file where a value, or the name of its member, starts. Both numbers count from
 * one, and are zero if they are unknown.
 */
public record Position(int line, int column) {

  /** The position of a value that is not in the file. */
  public static final Position NONE = new Position(0, 0);

  public boolean isKnown() {
    return line > 0;
  }
}
