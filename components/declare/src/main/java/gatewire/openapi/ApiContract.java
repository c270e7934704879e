package gatewire.openapi;

import gatewire.model.RestApi;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.openapi.document.ReadProblems;
import gatewire.openapi.document.Warning;
import gatewire.openapi.reader.ApiReader;
import java.nio.file.Path;
import java.util.List;

/**
 * An OpenAPI document as a contract: a program implements its operations. Unlike an {@link
 * ApiDocument}, it need not contain integrations, nor extensions that configure authorization.
 *
 * <ul>
 *   <li>The program must provide a backend for each operation without an integration.
 *   <li>A security scheme that API Gateway does not support requires an authorizer of that name in
 *       the program. An import ignores such a scheme.
 *   <li>Responses for a range of statuses and for all others, {@code 4XX} and {@code default}, are
 *       kept. An import rejects or ignores them.
 *   <li>Schemas are converted to JSON Schema draft 4. Keywords that only OpenAPI has, such as
 *       {@code nullable} and {@code example}, are expressed in draft 4 or omitted, because API
 *       Gateway rejects them in a model. Characters other than letters and digits are removed from
 *       names. Bodies that are not JSON have no model, because API Gateway would reject all of
 *       them.
 *   <li>The document may also be of OpenAPI 3.1.
 * </ul>
 *
 * @param api the parts that the operations share, without methods; {@link RestApi#unparsed} has the
 *     invalid parts of the whole document
 * @param operations in the document's order
 * @param warnings the parts of the document that are ignored
 */
public record ApiContract(RestApi api, List<ContractOperation> operations, List<Warning> warnings) {

  public ApiContract {
    operations = List.copyOf(operations);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a JSON or YAML file.
   *
   * @throws InvalidDocumentException if the file does not exist, is neither JSON nor YAML, or its
   *     version is not OpenAPI 3 or Swagger 2.0; the message starts with the file
   */
  public static ApiContract read(Path file) {
    String document = DocumentText.of(file);
    try {
      return read(document);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /**
   * Reads a JSON or YAML document.
   *
   * @throws InvalidDocumentException if it is neither JSON nor YAML, or its version is not OpenAPI
   *     3 or Swagger 2.0
   */
  public static ApiContract read(String document) {
    ReadProblems problems = new ReadProblems();
    ApiReader reader =
        ApiReader.ofContract(DocumentNode.root(DocumentText.parse(document, problems), problems));
    RestApi.Builder api = reader.shared();
    List<ContractOperation> operations = reader.operations(api);
    problems.unparsed().forEach(api::unparsed);
    return new ApiContract(api.build(), operations, problems.warnings());
  }
}
