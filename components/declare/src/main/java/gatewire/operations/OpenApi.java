package gatewire.operations;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Backends;
import gatewire.api.ClasspathText;
import gatewire.api.Route;
import gatewire.model.RestApi;
import gatewire.openapi.ApiContract;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.document.Warning;
import java.nio.file.Path;
import java.util.List;

/**
 * An OpenAPI document as the start of an API: it says which operations there are, what a request of
 * each carries, who may send it, and which statuses and headers are answered. The program says what
 * stands behind each.
 *
 * <pre>{@code
 * record PetOperations(Backend listPets, Backend getPet) {}
 *
 * Api api = OpenApi.resource("pets.yaml")
 *     .integrate(new PetOperations(lambdaProxy(LIST_PETS), mocked()))
 *     .build();
 * }</pre>
 *
 * <p>What cannot be read, and operations that nothing stands behind, are findings of the API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">REST
 *     APIs and OpenAPI</a>
 */
public final class OpenApi {

  private final String name;
  private final ApiContract contract;

  private OpenApi(String name, ApiContract contract) {
    this.name = name;
    this.contract = contract;
  }

  /**
   * Read a file in YAML or JSON.
   *
   * @throws gatewire.openapi.document.InvalidDocumentException when it is not there, cannot be
   *     read, or is no document of OpenAPI 3.0, 3.1 or Swagger 2.0
   */
  public static OpenApi read(Path file) {
    return new OpenApi(String.valueOf(file.getFileName()), ApiContract.read(file));
  }

  /**
   * Read a document of the class path, whatever folder the program runs in.
   *
   * @param path from the class path's root, for example {@code openapi/pets.yaml}
   * @throws IllegalArgumentException when there is none; and as {@link #read}
   */
  public static OpenApi resource(String path) {
    return ClasspathText.read(path)
        .map(text -> new OpenApi(path, ApiContract.read(text)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is not on the class path: put it below src/main/resources"
                        .formatted(path)));
  }

  /** Read a document's text. */
  public static OpenApi text(String yamlOrJson) {
    return new OpenApi("the document", ApiContract.read(yamlOrJson));
  }

  /** The operations, in the document's order. */
  public List<ContractOperation> operations() {
    return contract.operations();
  }

  /**
   * What of the document is left out, and why. {@code ApiCheck} logs it with the API's warnings.
   */
  public List<Warning> warnings() {
    return contract.warnings();
  }

  /**
   * Take everything as the document has it, integrations too: what API Gateway exported, or a
   * document with {@code x-amazon-apigateway-integration}. An operation without one is a finding.
   */
  public ApiBuilder integrate() {
    return builder(OperationRoutes.ofDocument(name, operations()));
  }

  /**
   * Put a backend behind each operation.
   *
   * @param backends a record with a component of type {@link gatewire.api.Backend} for each {@code
   *     operationId}, called so or as Java writes names: {@code list-pets} and {@code ListPets} are
   *     {@code listPets}. An operation without one is named after path and verb: {@code GET
   *     /pets/{petId}} is {@code petsPetIdGet}. Operations that the document itself integrates may
   *     be missing, and are taken from it
   */
  public ApiBuilder integrate(Record backends) {
    return builder(OperationRoutes.of(name, operations(), backends));
  }

  /** Answer each operation with a mock of its first success. */
  public ApiBuilder mockAll() {
    List<Route> routes =
        operations().stream()
            .map(operation -> OperationRoutes.route(operation, Backends.mocked()))
            .toList();
    return builder(new OperationRoutes(routes, List.of()));
  }

  /** Answer each operation with a mock, until it gets a backend. */
  public <R extends Record> MockedOperations<R> mockAll(Class<R> operations) {
    return MockedOperations.of(this, operations);
  }

  private ApiBuilder builder(OperationRoutes routes) {
    RestApi.Builder shared = contract.api().toBuilder();
    routes.unparsed().forEach(shared::unparsed);
    List<String> leftOut =
        warnings().stream().map(warning -> "%s: %s".formatted(name, warning)).toList();
    return Api.named(contract.api().name())
        .contract(shared.build(), leftOut)
        .routes(routes.routes());
  }
}
