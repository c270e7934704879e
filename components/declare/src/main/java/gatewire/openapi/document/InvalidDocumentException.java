package gatewire.openapi.document;

/**
 * Thrown if API Gateway would not import a document; the message contains the reason in one line.
 * It starts with AWS's words: {@code Invalid OpenAPI input.}
 */
public final class InvalidDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidDocumentException(String reason) {
    super("Invalid OpenAPI input. " + reason);
  }

  private InvalidDocumentException(String message, InvalidDocumentException cause) {
    super(message, cause);
  }

  /** Returns the same exception with the document's place at the start of the message. */
  public InvalidDocumentException in(Object place) {
    return new InvalidDocumentException(place + ": " + getMessage(), this);
  }
}
