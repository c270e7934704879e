package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.Integration;
import gatewire.model.RequestSource;
import gatewire.model.StatusCode;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.contract.ExampleResponse;
import gatewire.openapi.contract.ResponseRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * No backend: API Gateway answers an operation by itself, as the operation's document says. Body
 * and headers are the document's examples where it has some, and otherwise what its schemas allow.
 *
 * @param status which of the declared responses; without one the first success
 * @param choice where clients may name another declared status
 */
public record OperationMock(OptionalInt status, Optional<RequestSource> choice) implements Backend {

  /**
   * Let clients choose: a request that carries a declared status here, for example in {@code
   * Request.header("X-Mock-Status")}, gets that response. {@code 400} stands for a declared {@code
   * 4XX}.
   */
  public OperationMock chosenBy(RequestSource source) {
    return new OperationMock(status, Optional.of(source));
  }

  @Override
  public Integration render(RouteContext route) {
    ContractOperation operation =
        route
            .operation()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no document declares this route, so that nothing says what a mock of it answers: use mock()"));
    ExampleResponse chosen = chosen(operation);
    MockBackend mock = new MockBackend().answering(response(chosen));
    if (choice.isPresent()) {
      for (ExampleResponse other : choices(operation)) {
        if (!other.status().equals(chosen.status())) {
          String text = other.status().toString();
          mock = mock.when(TemplateCondition.when(choice.get()).is(text), response(other));
        }
      }
    }
    return mock.render(route);
  }

  @Override
  public String toString() {
    return "mocked" + (status.isPresent() ? " " + status.getAsInt() : "");
  }

  private ExampleResponse chosen(ContractOperation operation) {
    if (status.isEmpty()) {
      return usual(operation)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s declares no response, so that there is none to mock"
                          .formatted(operation)));
    }
    return operation
        .example(new StatusCode(status.getAsInt()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s declares no response %d to mock (declared: %s)"
                        .formatted(operation, status.getAsInt(), operation.declaredStatuses())));
  }

  /**
   * The first success. An operation that names errors only and has a default succeeds with that;
   * one that has nothing but errors fails.
   */
  private static Optional<ExampleResponse> usual(ContractOperation operation) {
    Stream<ExampleResponse> defaults =
        operation.ranges().stream().filter(ResponseRange::isDefault).map(ResponseRange::example);
    List<ExampleResponse> named = choices(operation);
    return Stream.concat(
            Stream.concat(named.stream().filter(example -> !example.status().isError()), defaults),
            named.stream())
        .findFirst();
  }

  /**
   * The named statuses, and one of each range: which of the others a default means, nobody says.
   */
  private static List<ExampleResponse> choices(ContractOperation operation) {
    Stream<ExampleResponse> ranges =
        operation.ranges().stream()
            .filter(range -> !range.isDefault())
            .map(ResponseRange::example)
            .filter(example -> operation.method().response(example.status()).isEmpty());
    return Stream.concat(operation.examples().stream(), ranges).toList();
  }

  private static Response response(ExampleResponse example) {
    Response response = Response.respond(example.status().value());
    for (Map.Entry<String, String> header : example.headers().entrySet()) {
      // A literal has no escape for its own quote.
      response = response.header(header.getKey(), literal(header.getValue().replace("'", "")));
    }
    for (Map.Entry<String, String> body : example.bodies().entrySet()) {
      response = response.template(body.getKey(), TemplateText.of(body.getValue()));
    }
    return response;
  }
}
