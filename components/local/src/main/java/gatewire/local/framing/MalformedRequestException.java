package gatewire.local.framing;

/** A request that violates the syntax of HTTP, or uses a part of HTTP that the server lacks. */
public final class MalformedRequestException extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;

  private MalformedRequestException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  static MalformedRequestException badRequest(String message) {
    return new MalformedRequestException(400, message);
  }

  /** Rejects a transfer coding other than {@code chunked}. */
  static MalformedRequestException notImplemented(String message) {
    return new MalformedRequestException(501, message);
  }

  /** Rejects a version other than HTTP/1.0 and HTTP/1.1. */
  static MalformedRequestException versionNotSupported(String message) {
    return new MalformedRequestException(505, message);
  }

  /** Returns the status of the response. */
  public int status() {
    return status;
  }
}
