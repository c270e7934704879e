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
 * An OpenAPI document as what an API is to keep, whoever answers its operations: unlike an {@link
 * ApiDocument} it need not say what stands behind an operation, nor how API Gateway is to decide
 * who may call it.
 *
 * <ul>
 *   <li>An operation without an integration is one for which the program has to bring a backend.
 *   <li>A security scheme that API Gateway does not know asks for the program's authorizer of that
 *       name, instead of being left out.
 *   <li>Responses for a range of statuses and for all others, {@code 4XX} and {@code default}, stay
 *       with the operation, instead of being refused or left out.
 *   <li>Schemas become JSON Schema draft 4: what only OpenAPI has, such as {@code nullable} and
 *       {@code example}, is said in draft 4 or left out, because API Gateway refuses it in a model.
 *       Of their names only letters and digits stay. Bodies that are not JSON have no model,
 *       because API Gateway would refuse them all.
 *   <li>It may be of OpenAPI 3.1.
 * </ul>
 *
 * @param api what the operations share, without methods; {@link RestApi#unparsed} is what of the
 *     whole document cannot be read
 * @param operations in the document's order
 * @param warnings what is left out
 */
public record ApiContract(RestApi api, List<ContractOperation> operations, List<Warning> warnings) {

  public ApiContract {
    operations = List.copyOf(operations);
    warnings = List.copyOf(warnings);
  }

  /**
   * Read a file in JSON or YAML.
   *
   * @throws InvalidDocumentException when the file is not there, is neither JSON nor YAML, or says
   *     no version of OpenAPI 3 or Swagger 2.0; the message starts with the file
   */
  public static ApiContract read(Path file) {
    String text = DocumentText.of(file);
    try {
      return read(text);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /**
   * Read a text in JSON or YAML.
   *
   * @throws InvalidDocumentException when it is neither, or says no version of OpenAPI 3 or Swagger
   *     2.0
   */
  public static ApiContract read(String text) {
    ReadProblems problems = new ReadProblems();
    ApiReader reader = ApiReader.ofContract(DocumentNode.root(DocumentText.parse(text), problems));
    RestApi.Builder api = reader.shared();
    List<ContractOperation> operations = reader.operations(api);
    problems.unparsed().forEach(api::unparsed);
    return new ApiContract(api.build(), operations, problems.warnings());
  }
}
