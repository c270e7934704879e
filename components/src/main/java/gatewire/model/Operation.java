package gatewire.model;

import java.util.List;
import java.util.Optional;

/**
 * What a document says of an operation, before it is said what stands behind it.
 *
 * @param method the method as the document declares it. Its integration is the document's own where
 *     {@code integrated}, and otherwise a mock that nobody answers with
 * @param integrated whether the document itself says what stands behind it
 * @param requestTypes content types of the bodies that it takes; none where it takes no body
 * @param examples what each of its responses may look like
 */
public record Operation(
    Method method, boolean integrated, List<String> requestTypes, List<ExampleResponse> examples) {

  public Operation {
    requestTypes = List.copyOf(requestTypes);
    examples = List.copyOf(examples);
  }

  /** What the document calls it; empty where it gives no {@code operationId}. */
  public Optional<String> id() {
    return method.operationName();
  }

  /** The example of this status; empty where the operation does not declare it. */
  public Optional<ExampleResponse> example(StatusCode status) {
    return examples.stream().filter(example -> example.status().equals(status)).findFirst();
  }

  /** Name, verb and path, as messages name it: {@code getPet (GET /pets/{petId})}. */
  @Override
  public String toString() {
    return id().map(id -> id + " (" + method.route() + ")").orElseGet(method::route);
  }
}
