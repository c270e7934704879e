package gatewire.stack;

/**
 * Reports unusable input: a file, a configuration value or the name of a program. The message is
 * one line for the user.
 */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
