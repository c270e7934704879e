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
 * A mock of an OpenAPI operation: API Gateway itself responds as the document declares. Body and
 * headers are the document's examples if there are any, and are otherwise generated from its
 * schemas.
 *
 * @param status the status of the declared response; defaults to the first success
 * @param choice the value of the request by which clients may choose another declared status
 */
public record OperationMock(OptionalInt status, Optional<RequestSource> choice) implements Backend {

  /**
   * Lets clients choose the response: a request in which this value is a declared status, for
   * example in {@code Request.header("X-Mock-Status")}, gets that response. {@code 400} selects a
   * declared {@code 4XX}.
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
                        "no OpenAPI document declares this route, so there is no response to mock: use mock()"));
    ExampleResponse chosen = chosen(operation);
    MockBackend mock = new MockBackend().respondingWith(response(chosen));
    if (choice.isPresent()) {
      for (ExampleResponse other : choices(operation)) {
        if (!other.status().equals(chosen.status())) {
          String wanted = other.status().toString();
          mock = mock.when(TemplateCondition.when(choice.get()).is(wanted), response(other));
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
      return defaultExample(operation)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s declares no response that could be mocked".formatted(operation)));
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
   * Returns the first success. An operation that declares only errors and a default responds with
   * the default; an operation that declares only errors responds with the first error.
   */
  private static Optional<ExampleResponse> defaultExample(ContractOperation operation) {
    Stream<ExampleResponse> defaults =
        operation.ranges().stream().filter(ResponseRange::isDefault).map(ResponseRange::example);
    List<ExampleResponse> named = choices(operation);
    return Stream.concat(
            Stream.concat(named.stream().filter(example -> !example.status().isError()), defaults),
            named.stream())
        .findFirst();
  }

  /**
   * Returns the declared statuses and one status of each range. The default is not included,
   * because the document does not declare its statuses.
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
      response = response.header(header.getKey(), literal(header.getValue()));
    }
    for (Map.Entry<String, String> body : example.bodies().entrySet()) {
      response = response.template(body.getKey(), TemplateText.of(body.getValue()));
    }
    return response;
  }
}
