package gatewire.local.mapping;

/** Thrown if a mapping reads a body that begins like JSON but is not valid JSON. */
public final class InvalidJsonBodyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidJsonBodyException() {
    super("Invalid JSON in body", null, false, false);
  }
}
