package gatewire.stack;

/**
 * Input that cannot be used: a file, a configuration value, a program's name. The message is one
 * line for people.
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
