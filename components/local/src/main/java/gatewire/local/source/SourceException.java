package gatewire.local.source;

/** Thrown if the input cannot be served. The message is one line for the user. */
public final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SourceException(String message) {
    super(message);
  }
}
