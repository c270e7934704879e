package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.ExampleResponse;
import gatewire.model.Integration;
import gatewire.model.Operation;
import gatewire.model.RequestSource;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
   * Request.header("X-Mock-Status")}, gets that response.
   */
  public OperationMock chosenBy(RequestSource source) {
    return new OperationMock(status, Optional.of(source));
  }

  @Override
  public Integration render(RouteContext route) {
    Operation operation =
        route
            .operation()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no document declares this route, so that nothing says what a mock of it answers: use mock()"));
    ExampleResponse chosen = chosen(operation);
    MockBackend mock = new MockBackend().answering(response(chosen));
    if (choice.isPresent()) {
      for (ExampleResponse other : operation.examples()) {
        if (!other.equals(chosen)) {
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

  private ExampleResponse chosen(Operation operation) {
    List<StatusCode> declared = operation.examples().stream().map(ExampleResponse::status).toList();
    if (status.isPresent()) {
      return operation.examples().stream()
          .filter(example -> example.status().value() == status.getAsInt())
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s declares no response %d to mock (declared: %s)"
                          .formatted(operation, status.getAsInt(), declared)));
    }
    return operation.examples().stream()
        .filter(example -> !example.status().isError())
        .findFirst()
        .or(() -> operation.examples().stream().findFirst())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s declares no response with a status, so that there is none to mock"
                        .formatted(operation)));
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
