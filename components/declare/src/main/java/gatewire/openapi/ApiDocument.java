package gatewire.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.openapi.document.ReadProblems;
import gatewire.openapi.document.Warning;
import gatewire.openapi.reader.ApiReader;
import gatewire.openapi.writer.ApiWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * An OpenAPI 3.0 or Swagger 2.0 document as API Gateway imports it.
 *
 * @param api what the document says, with what it says and cannot be read among {@link
 *     RestApi#unparsed}; places are JSON pointers
 * @param warnings what an import leaves out without failing
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">Develop
 *     REST APIs using OpenAPI</a>
 */
public record ApiDocument(RestApi api, List<Warning> warnings) {

  public ApiDocument {
    warnings = List.copyOf(warnings);
  }

  /**
   * Read a file in JSON or YAML as an import without parameters does; see {@link #read(Path,
   * ImportParameters)}.
   */
  public static ApiDocument read(Path file) {
    return read(file, ImportParameters.DEFAULT);
  }

  /**
   * Read a file in JSON or YAML.
   *
   * @throws InvalidDocumentException when the file is not there, is neither JSON nor YAML, or says
   *     no version that API Gateway imports; the message starts with the file
   */
  public static ApiDocument read(Path file, ImportParameters parameters) {
    String text = DocumentText.of(file);
    try {
      return read(text, parameters);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /**
   * Read a text in JSON or YAML as an import without parameters does; see {@link #read(String,
   * ImportParameters)}.
   */
  public static ApiDocument read(String text) {
    return read(text, ImportParameters.DEFAULT);
  }

  /**
   * Read a text in JSON or YAML.
   *
   * @throws InvalidDocumentException when it is neither, or says no version that API Gateway
   *     imports
   */
  public static ApiDocument read(String text, ImportParameters parameters) {
    ReadProblems problems = new ReadProblems();
    RestApi.Builder api =
        ApiReader.ofImport(
                DocumentNode.root(DocumentText.parse(text), problems),
                parameters.endpointType(),
                parameters.basePath()::resolve)
            .read();
    problems.unparsed().forEach(api::unparsed);
    return new ApiDocument(api.build(), problems.warnings());
  }

  /**
   * Write an API of which everything is known as an OpenAPI 3.0 document; see {@link
   * #write(RestApi, Function)}.
   *
   * @throws IllegalArgumentException when a part of the API is known only after deployment, or a
   *     document cannot say it
   */
  public static ObjectNode write(RestApi api) {
    return write(
        api,
        reference -> {
          throw new IllegalArgumentException(
              "%s of '%s' has no value before deployment: give one to write the document with"
                  .formatted(reference.attribute(), reference.name()));
        });
  }

  /**
   * Write an API as an OpenAPI 3.0 document with API Gateway's extensions, in the API's own order,
   * so that equal APIs give equal texts. Reading it gives the API again, with values in the
   * references' places. A document has no place for the endpoint type, which is a parameter of its
   * import, nor for a model's content type, which an import takes to be JSON.
   *
   * @param values what stands in each reference's place
   * @throws IllegalArgumentException when a document cannot say it: something unparsed, two methods
   *     of one verb and path, two integration responses of one selection pattern, a model that is
   *     not declared or no JSON
   */
  public static ObjectNode write(RestApi api, Function<Reference, String> values) {
    return new ApiWriter(api, values).write();
  }
}
