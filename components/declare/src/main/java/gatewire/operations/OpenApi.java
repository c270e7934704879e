package gatewire.operations;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Backends;
import gatewire.api.ClasspathResource;
import gatewire.api.Route;
import gatewire.model.RestApi;
import gatewire.openapi.ApiContract;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.document.Warning;
import java.nio.file.Path;
import java.util.List;

/**
 * An API that starts from an OpenAPI document. The document declares the operations, their request
 * parameters and bodies, who may call them, and the statuses and headers of their responses. The
 * program adds the backend of each operation.
 *
 * <pre>{@code
 * record PetOperations(Backend listPets, Backend getPet) {}
 *
 * Api api = OpenApi.resource("pets.yaml")
 *     .integrate(new PetOperations(lambdaProxy(LIST_PETS), mocked()))
 *     .build();
 * }</pre>
 *
 * <p>Parts that cannot be read, and operations without a backend, are findings of the API.
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
   * Reads a file in YAML or JSON.
   *
   * @throws gatewire.openapi.document.InvalidDocumentException if the file does not exist, cannot
   *     be read, or is not an OpenAPI 3.0, OpenAPI 3.1 or Swagger 2.0 document
   */
  public static OpenApi read(Path file) {
    return new OpenApi(String.valueOf(file.getFileName()), ApiContract.read(file));
  }

  /**
   * Reads a document from the class path, which does not depend on the working directory.
   *
   * @param path the path from the root of the class path, for example {@code openapi/pets.yaml}
   * @throws IllegalArgumentException if there is no such document; otherwise as {@link #read}
   */
  public static OpenApi resource(String path) {
    return ClasspathResource.read(path)
        .map(content -> new OpenApi(path, ApiContract.read(content)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is not on the class path: put it below src/main/resources"
                        .formatted(path)));
  }

  /** Reads a document from a string. */
  public static OpenApi text(String yamlOrJson) {
    return new OpenApi("the document", ApiContract.read(yamlOrJson));
  }

  /** Returns the operations, in the order of the document. */
  public List<ContractOperation> operations() {
    return contract.operations();
  }

  /**
   * Returns the parts of the document that are not supported, and why. {@code ApiCheck} logs them
   * with the API's warnings.
   */
  public List<Warning> warnings() {
    return contract.warnings();
  }

  /**
   * Creates an API with the integrations of the document: for documents that API Gateway exported,
   * and for others with {@code x-amazon-apigateway-integration}. An operation without an
   * integration is a finding.
   */
  public ApiBuilder integrate() {
    return builder(OperationRoutes.ofDocument(name, operations()));
  }

  /**
   * Creates an API with a backend for each operation.
   *
   * @param backends a record with a component of type {@link gatewire.api.Backend} for each {@code
   *     operationId}, with the same name or that name in Java's naming style: {@code list-pets} and
   *     {@code ListPets} become {@code listPets}. An operation without an id is named after its
   *     path and HTTP method: {@code GET /pets/{petId}} becomes {@code petsPetIdGet}. Operations
   *     that have an integration in the document may be omitted
   */
  public ApiBuilder integrate(Record backends) {
    return builder(OperationRoutes.of(name, operations(), backends));
  }

  /** Creates an API in which each operation is a mock of its first success. */
  public ApiBuilder mockAll() {
    List<Route> routes =
        operations().stream()
            .map(operation -> OperationRoutes.route(operation, Backends.mocked()))
            .toList();
    return builder(new OperationRoutes(routes, List.of()));
  }

  /** Creates an API in which each operation is a mock until it gets a backend. */
  public <R extends Record> MockedOperations<R> mockAll(Class<R> operations) {
    return MockedOperations.of(this, operations);
  }

  private ApiBuilder builder(OperationRoutes routes) {
    RestApi.Builder shared = contract.api().toBuilder();
    routes.unparsed().forEach(shared::unparsed);
    List<String> unsupported =
        warnings().stream().map(warning -> "%s: %s".formatted(name, warning)).toList();
    return Api.named(contract.api().name())
        .contract(shared.build(), unsupported)
        .routes(routes.routes());
  }
}
