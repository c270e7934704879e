package gatewire.local.payload;

/** A body was to be decoded and is not Base64. */
public final class NotBase64Exception extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotBase64Exception() {
    super("the body is not Base64", null, false, false);
  }
}
