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
 * @param method the method as the document declares it. Its integration is the document's own where
 *     {@code integrated}, and otherwise a mock that nobody answers with
 * @param integrated whether the document itself says what stands behind it
 * @param requestTypes content types of the bodies that it takes; none where it takes no body
 * @param examples what each of its responses may look like
 * @param ranges what it answers with statuses that are not named one by one
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

  /** What the document calls it; empty where it gives no {@code operationId}. */
  public Optional<String> id() {
    return method.operationName();
  }

  /**
   * What the operation declares for this status: by itself, within a range, or as its default;
   * empty where it declares nothing.
   */
  public Optional<MethodResponse> response(StatusCode status) {
    return method.response(status).or(() -> range(status).map(range -> range.at(status)));
  }

  /** The example of this status; empty where the operation does not declare it. */
  public Optional<ExampleResponse> example(StatusCode status) {
    return examples.stream()
        .filter(example -> example.status().equals(status))
        .findFirst()
        .or(() -> range(status).map(range -> range.exampleAt(status)));
  }

  /** Everything that it declares, as the document writes it: {@code [200, 4XX, default]}. */
  public List<String> declaredStatuses() {
    return Stream.concat(
            examples.stream().map(example -> example.status().toString()),
            ranges.stream().map(ResponseRange::key))
        .toList();
  }

  /** A range of statuses says more of one than the default does. */
  private Optional<ResponseRange> range(StatusCode status) {
    return ranges.stream()
        .filter(range -> range.covers(status))
        .min(Comparator.comparing(ResponseRange::isDefault));
  }

  /** Name, verb and path, as messages name it: {@code getPet (GET /pets/{petId})}. */
  @Override
  public String toString() {
    return id().map(id -> id + " (" + method.route() + ")").orElseGet(method::route);
  }
}
