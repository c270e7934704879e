package gatewire.openapi.document;

/**
 * Says in one line why a text is no document that API Gateway imports. The message starts as AWS's
 * own does: {@code Invalid OpenAPI input.}
 */
public final class InvalidDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidDocumentException(String reason) {
    super("Invalid OpenAPI input. " + reason);
  }

  private InvalidDocumentException(String message, InvalidDocumentException cause) {
    super(message, cause);
  }

  /** The same with the document's place in front. */
  public InvalidDocumentException in(Object place) {
    return new InvalidDocumentException(place + ": " + getMessage(), this);
  }
}
