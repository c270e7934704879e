package gatewire.local.source;

/** Input that cannot be served. The message is one line for people. */
public final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SourceException(String message) {
    super(message);
  }
}
