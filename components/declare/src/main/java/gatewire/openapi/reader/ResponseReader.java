package gatewire.openapi.reader;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import gatewire.openapi.contract.ResponseRange;
import gatewire.openapi.document.ContentTypes;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the responses that an operation declares. */
final class ResponseReader {

  private final Dialect dialect;
  private final ModelReader models;
  private final ReadMode reading;

  ResponseReader(Dialect dialect, ModelReader models, ReadMode reading) {
    this.dialect = dialect;
    this.models = models;
    this.reading = reading;
  }

  List<MethodResponse> read(OperationNode operation) {
    return operation.node().members("responses").entrySet().stream()
        .filter(response -> !response.getKey().startsWith("x-"))
        .flatMap(response -> read(operation, response.getKey(), response.getValue()).stream())
        .toList();
  }

  /** Returns the operation's responses for ranges of statuses, by their keys. */
  Map<String, DocumentNode> ranges(OperationNode operation) {
    Map<String, DocumentNode> ranges = new LinkedHashMap<>();
    operation
        .node()
        .members("responses")
        .forEach(
            (key, unresolved) -> {
              if (ResponseRange.isKey(key)) {
                References.follow(unresolved).ifPresent(response -> ranges.put(key, response));
              }
            });
    return ranges;
  }

  private Optional<MethodResponse> read(
      OperationNode operation, String status, DocumentNode unresolved) {
    if (reading == ReadMode.CONTRACT && ResponseRange.isKey(status)) {
      return Optional.empty(); // The backend declares its statuses.
    } else if (status.equals("default")) {
      unresolved.warn("Default response not supported, skipping: a method response has a status");
      return Optional.empty();
    } else if (!StatusCode.isAllowed(status)) {
      // AWS's words
      unresolved.unparsed(
          "Value '%s' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d",
          status);
      return Optional.empty();
    }
    return References.follow(unresolved)
        .map(response -> response(operation, status, StatusCode.parse(status), response));
  }

  private Map<String, DocumentNode> schemas(OperationNode operation, DocumentNode response) {
    Map<String, DocumentNode> schemas = dialect.responseSchemas(operation.node(), response);
    return reading.adapts(operation) ? ContentTypes.singles(schemas) : schemas;
  }

  MethodResponse response(
      OperationNode operation, String key, StatusCode status, DocumentNode response) {
    String where = key + " response to " + operation.describe();
    return new MethodResponse(
        status,
        response.members("headers").keySet(),
        models.names(schemas(operation, response), where));
  }
}
