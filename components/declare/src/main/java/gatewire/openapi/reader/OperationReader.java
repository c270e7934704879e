package gatewire.openapi.reader;

import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.StatusCode;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.contract.ExampleResponse;
import gatewire.openapi.contract.ResponseRange;
import gatewire.openapi.document.ContentTypes;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import gatewire.openapi.document.References;
import gatewire.openapi.schema.SchemaExample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an operation as part of a contract: the declared method, and examples of its responses. */
final class OperationReader {

  private final Dialect dialect;
  private final MethodReader methods;
  private final SchemaExample examples;

  OperationReader(DocumentNode root, Dialect dialect, MethodReader methods) {
    this.dialect = dialect;
    this.methods = methods;
    this.examples = new SchemaExample(root.json());
  }

  ContractOperation read(OperationNode operation) {
    Method.Builder method = methods.declared(operation);
    Optional<Integration> declared =
        operation.node().has(Extension.INTEGRATION.key())
            ? IntegrationReader.read(operation)
            : Optional.empty();
    declared.ifPresent(method::integration);
    List<String> requestTypes =
        List.copyOf(
            dialect.requestSchemas(operation.node(), ParameterReader.elements(operation)).keySet());
    return new ContractOperation(
        method.build(), declared.isPresent(), requestTypes, examples(operation), ranges(operation));
  }

  private List<ExampleResponse> examples(OperationNode operation) {
    return operation.node().members("responses").entrySet().stream()
        .filter(response -> StatusCode.isAllowed(response.getKey()))
        .flatMap(
            response ->
                References.follow(response.getValue()).stream()
                    .map(
                        element ->
                            example(operation, StatusCode.parse(response.getKey()), element)))
        .toList();
  }

  private List<ResponseRange> ranges(OperationNode operation) {
    ResponseReader responses = methods.responses();
    return responses.ranges(operation).entrySet().stream()
        .map(
            range -> {
              StatusCode status = ResponseRange.representative(range.getKey());
              return new ResponseRange(
                  range.getKey(),
                  responses.response(operation, range.getKey(), status, range.getValue()),
                  example(operation, status, range.getValue()));
            })
        .toList();
  }

  private ExampleResponse example(
      OperationNode operation, StatusCode status, DocumentNode response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .members("headers")
        .forEach(
            (name, header) ->
                References.follow(header)
                    .ifPresent(one -> headers.put(name, examples.header(one.json()))));
    return new ExampleResponse(
        status,
        headers,
        examples.bodies(ContentTypes.singles(dialect.responseContent(operation.node(), response))));
  }
}
