package gatewire.openapi;

import gatewire.model.RestApi;
import java.nio.file.Path;
import java.util.List;

/**
 * An OpenAPI 3.0 or Swagger 2.0 document as API Gateway imports it.
 *
 * @param api what the document says, with what it says and cannot be read among {@link RestApi#unparsed}; places are JSON
 *     pointers
 * @param warnings what an import leaves out without failing
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">Develop REST APIs using OpenAPI</a>
 */
public record ApiDocument(RestApi api, List<Warning> warnings) {

  public ApiDocument {
    warnings = List.copyOf(warnings);
  }

  /** Read a file in JSON or YAML as an import without parameters does; see {@link #read(Path, ImportParameters)}. */
  public static ApiDocument read(Path file) {
    return read(file, ImportParameters.DEFAULT);
  }

  /**
   * Read a file in JSON or YAML.
   *
   * @throws InvalidDocumentException when the file is not there, is neither JSON nor YAML, or says no version that API
   *     Gateway imports; the message starts with the file
   */
  public static ApiDocument read(Path file, ImportParameters parameters) {
    String text = DocumentText.of(file);
    try {
      return read(text, parameters);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /** Read a text in JSON or YAML as an import without parameters does; see {@link #read(String, ImportParameters)}. */
  public static ApiDocument read(String text) {
    return read(text, ImportParameters.DEFAULT);
  }

  /**
   * Read a text in JSON or YAML.
   *
   * @throws InvalidDocumentException when it is neither, or says no version that API Gateway imports
   */
  public static ApiDocument read(String text, ImportParameters parameters) {
    Notes notes = new Notes();
    RestApi.Builder api = new ApiReader(Element.root(DocumentText.parse(text), notes), parameters).read();
    notes.unparsed().forEach(api::unparsed);
    return new ApiDocument(api.build(), notes.warnings());
  }
}
