package gatewire.openapi;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.Optional;

/** Reads the statuses that an operation describes. */
final class ResponseReader {

  private final Dialect dialect;
  private final ModelReader models;

  ResponseReader(Dialect dialect, ModelReader models) {
    this.dialect = dialect;
    this.models = models;
  }

  List<MethodResponse> read(Operation operation) {
    return operation.element().members("responses").entrySet().stream()
        .filter(response -> !response.getKey().startsWith("x-"))
        .flatMap(response -> read(operation, response.getKey(), response.getValue()).stream())
        .toList();
  }

  private Optional<MethodResponse> read(Operation operation, String status, Element unresolved) {
    if (status.equals("default")) {
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
        .map(response -> response(operation, StatusCode.parse(status), response));
  }

  private MethodResponse response(Operation operation, StatusCode status, Element response) {
    String where = status + " response to " + operation.describe();
    return new MethodResponse(
        status,
        response.members("headers").keySet(),
        models.names(dialect.responseSchemas(operation.element(), response), where));
  }
}
