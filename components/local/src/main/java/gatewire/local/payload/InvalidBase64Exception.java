package gatewire.local.payload;

/** Thrown if a body must be decoded but is not valid Base64. */
public final class InvalidBase64Exception extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidBase64Exception() {
    super("the body is not Base64", null, false, false);
  }
}
