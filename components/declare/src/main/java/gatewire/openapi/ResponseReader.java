package gatewire.openapi;

import gatewire.model.MethodResponse;
import gatewire.model.ResponseRange;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the statuses that an operation describes. */
final class ResponseReader {

  private final Dialect dialect;
  private final ModelReader models;
  private final Reading reading;

  ResponseReader(Dialect dialect, ModelReader models, Reading reading) {
    this.dialect = dialect;
    this.models = models;
    this.reading = reading;
  }

  List<MethodResponse> read(Operation operation) {
    return operation.element().members("responses").entrySet().stream()
        .filter(response -> !response.getKey().startsWith("x-"))
        .flatMap(response -> read(operation, response.getKey(), response.getValue()).stream())
        .toList();
  }

  /** What the operation says of statuses that it does not name, by its own keys. */
  Map<String, Element> ranges(Operation operation) {
    Map<String, Element> ranges = new LinkedHashMap<>();
    operation
        .element()
        .members("responses")
        .forEach(
            (key, unresolved) -> {
              if (ResponseRange.isKey(key)) {
                References.follow(unresolved).ifPresent(response -> ranges.put(key, response));
              }
            });
    return ranges;
  }

  private Optional<MethodResponse> read(Operation operation, String status, Element unresolved) {
    if (reading == Reading.CONTRACT && ResponseRange.isKey(status)) {
      return Optional.empty(); // declared with the statuses that a backend answers
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

  private Map<String, Element> schemas(Operation operation, Element response) {
    Map<String, Element> schemas = dialect.responseSchemas(operation.element(), response);
    return reading.adapts(operation) ? ContentTypes.singles(schemas) : schemas;
  }

  MethodResponse response(Operation operation, String key, StatusCode status, Element response) {
    String where = key + " response to " + operation.describe();
    return new MethodResponse(
        status,
        response.members("headers").keySet(),
        models.names(schemas(operation, response), where));
  }
}
