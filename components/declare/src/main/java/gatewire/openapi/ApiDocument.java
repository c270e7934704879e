package gatewire.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.openapi.document.AwsVariables;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.openapi.document.ReadProblems;
import gatewire.openapi.document.Warning;
import gatewire.openapi.reader.ApiReader;
import gatewire.openapi.writer.ApiWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An OpenAPI 3.0 or Swagger 2.0 document as API Gateway imports it.
 *
 * @param api the API; {@link RestApi#unparsed} has the invalid parts of the document, with JSON
 *     pointers as places
 * @param warnings the parts of the document that an import ignores
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">Develop
 *     REST APIs using OpenAPI</a>
 */
public record ApiDocument(RestApi api, List<Warning> warnings) {

  public ApiDocument {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a JSON or YAML file with the default import parameters; see {@link #read(Path,
   * ImportParameters)}.
   */
  public static ApiDocument read(Path file) {
    return read(file, ImportParameters.DEFAULT);
  }

  /**
   * Reads a JSON or YAML file.
   *
   * @throws InvalidDocumentException if the file does not exist, is neither JSON nor YAML, or has a
   *     version that API Gateway does not import; the message starts with the file
   */
  public static ApiDocument read(Path file, ImportParameters parameters) {
    String document = DocumentText.of(file);
    try {
      return read(document, parameters);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /**
   * Reads a JSON or YAML document with the default import parameters; see {@link #read(String,
   * ImportParameters)}.
   */
  public static ApiDocument read(String document) {
    return read(document, ImportParameters.DEFAULT);
  }

  /**
   * Reads a JSON or YAML document.
   *
   * @throws InvalidDocumentException if it is neither JSON nor YAML, or has a version that API
   *     Gateway does not import
   */
  public static ApiDocument read(String document, ImportParameters parameters) {
    ReadProblems problems = new ReadProblems();
    JsonNode root = DocumentText.parse(document, problems);
    if (parameters.variables().isPresent() && document.contains("AWS::")) {
      root = parameters.variables().get().resolve(root);
    }
    RestApi.Builder api =
        ApiReader.ofImport(
                DocumentNode.root(root, problems),
                parameters.endpointType(),
                parameters.basePath()::resolve,
                parameters.name())
            .read();
    problems.unparsed().forEach(api::unparsed);
    return new ApiDocument(api.build(), problems.warnings());
  }

  /**
   * Writes an API without references as an OpenAPI 3.0 document; see {@link #write(RestApi,
   * Function)}. References to the API's own partition, region and account become AWS variables,
   * which an import replaces.
   *
   * @throws IllegalArgumentException if a part of the API is known only after deployment, or a
   *     document cannot express the API
   */
  public static ObjectNode write(RestApi api) {
    return write(
        api,
        reference -> {
          Optional<String> variable = AwsVariables.of(reference);
          if (variable.isPresent()) {
            return variable.get();
          }
          throw new IllegalArgumentException(
              "%s of '%s' has no value before deployment: give a value to write the document with"
                  .formatted(reference.attribute(), reference.name()));
        });
  }

  /**
   * Writes an API as an OpenAPI 3.0 document with API Gateway's extensions, in the order of the
   * API, so that equal APIs have equal documents. Reading the document returns the same API, with
   * references replaced by values. A document does not contain the endpoint type, which is a
   * parameter of its import, nor a model's content type, because an import assumes JSON.
   *
   * @param values returns the value of each reference
   * @throws IllegalArgumentException if a document cannot express the API: it has an unparsed part,
   *     two methods with the same HTTP method and path, two integration responses with the same
   *     selection pattern, or a model that is not declared or not JSON
   */
  public static ObjectNode write(RestApi api, Function<Reference, String> values) {
    return new ApiWriter(api, values).write();
  }
}
