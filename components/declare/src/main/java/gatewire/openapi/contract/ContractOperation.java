package gatewire.openapi.contract;

import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation as the document declares it, before a backend is attached.
 *
 * @param method the method as the document declares it. Its integration is the one in the document
 *     if {@code integrated}, and otherwise a mock that no request reaches
 * @param integrated whether the document contains its integration
 * @param requestTypes content types of its request bodies; empty if it has no request body
 * @param examples an example of each response
 * @param ranges its responses for statuses that the document does not name one by one
 */
public record ContractOperation(
    Method method,
    boolean integrated,
    List<String> requestTypes,
    List<ExampleResponse> examples,
    List<ResponseRange> ranges) {

  public ContractOperation {
    requestTypes = List.copyOf(requestTypes);
    examples = List.copyOf(examples);
    ranges = List.copyOf(ranges);
  }

  /** Returns its {@code operationId}; empty if the document does not contain one. */
  public Optional<String> id() {
    return method.operationName();
  }

  /**
   * Returns the response that the operation declares for this status: by its number, within a
   * range, or as its default; empty if it declares no response.
   */
  public Optional<MethodResponse> response(StatusCode status) {
    return method.response(status).or(() -> range(status).map(range -> range.at(status)));
  }

  /** Returns the example of this status; empty if the operation does not declare the status. */
  public Optional<ExampleResponse> example(StatusCode status) {
    return examples.stream()
        .filter(example -> example.status().equals(status))
        .findFirst()
        .or(() -> range(status).map(range -> range.exampleAt(status)));
  }

  /**
   * Returns the keys of its responses, as the document writes them: {@code [200, 4XX, default]}.
   */
  public List<String> declaredStatuses() {
    return Stream.concat(
            examples.stream().map(example -> example.status().toString()),
            ranges.stream().map(ResponseRange::key))
        .toList();
  }

  /**
   * Returns the range with this status. A range of statuses is more precise than the default, so it
   * has priority.
   */
  private Optional<ResponseRange> range(StatusCode status) {
    return ranges.stream()
        .filter(range -> range.covers(status))
        .min(Comparator.comparing(ResponseRange::isDefault));
  }

  /**
   * Returns name, HTTP method and path, as messages show them: {@code getPet (GET /pets/{petId})}.
   */
  @Override
  public String toString() {
    return id().map(id -> id + " (" + method.route() + ")").orElseGet(method::route);
  }
}
