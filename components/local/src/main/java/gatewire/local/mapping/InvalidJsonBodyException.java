package gatewire.local.mapping;

/** A mapping reads a body that begins like JSON and is none. */
public final class InvalidJsonBodyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidJsonBodyException() {
    super("Invalid JSON in body", null, false, false);
  }
}
