package gatewire.openapi.document;

/**
 * A part of a document that an import ignores, without failing.
 *
 * @param place a JSON pointer into the document, for example {@code /paths/~1pets/get/security}
 * @param text what is ignored and why; in AWS's words if AWS warns too
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-warnings-and-errors.html">Warnings
 *     during import</a>
 */
public record Warning(String place, String text) {
  @Override
  public String toString() {
    return place + ": " + text;
  }
}
