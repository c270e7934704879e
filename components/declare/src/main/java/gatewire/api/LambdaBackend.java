package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backend that invokes a Lambda function with mapped requests and responses.
 *
 * <p>By default the function receives the client's body unchanged. A result becomes 200 with the
 * result unchanged, and an error becomes 500 with {@code {"message": "Internal server error"}},
 * unless {@link #onError} sets another response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-lambda-non-proxy-integration.html">Lambda
 *     custom integration</a>
 */
public final class LambdaBackend extends MappedBackend<LambdaBackend> {

  private static final IntegrationResponseSet RESPONSES =
      route ->
          List.of(
              ResponseEntry.otherwise(Response.respond(200)),
              // The message of an unexpected error may contain details that clients must not see.
              ResponseEntry.otherwise(Response.respond(500).message("Internal server error")));

  private final FunctionReference function;
  private final List<ErrorPattern> errors;

  private LambdaBackend(Mappings mappings, FunctionReference function, List<ErrorPattern> errors) {
    super(mappings);
    this.function = function;
    this.errors = errors;
  }

  LambdaBackend(FunctionReference function) {
    this(Mappings.of(StandardResponses.byMessage(RESPONSES)), function, List.of());
  }

  @Override
  LambdaBackend with(Mappings other) {
    return new LambdaBackend(other, function, errors);
  }

  /**
   * Sets the response for errors of the function. The first pattern that matches the message of an
   * error is used, so {@link ErrorPattern#any()} must be the last. A pattern that is already set
   * keeps its position and gets the new response.
   */
  public LambdaBackend onError(ErrorPattern pattern, Response response) {
    // AWS does not document which of several matching patterns API Gateway uses, so each pattern
    // excludes those before it.
    List<ErrorPattern> before = errors.stream().takeWhile(error -> !error.equals(pattern)).toList();
    List<ErrorPattern> more =
        Stream.concat(errors.stream(), Stream.of(pattern)).distinct().toList();
    ResponseMapping mapping =
        mappings().response().with(ResponseEntry.on(pattern.except(before).regex(), response));
    return new LambdaBackend(mappings().with(mapping), function, more);
  }

  /** Sets the response for results, instead of 200 with the result unchanged. */
  public LambdaBackend onSuccess(Response response) {
    return entry(ResponseEntry.otherwise(response));
  }

  @Override
  public Integration render(RouteContext route) {
    function.validate(route);
    reportUnreachableErrors(route);
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS).httpMethod("POST").uri(function.invocationUri());
    return complete(integration, route.selectingByMessage()).build();
  }

  @Override
  public List<Grant> grants(RouteContext route) {
    return List.of(new Grant.InvokeFunction(function.arn(), function.qualifier()));
  }

  @Override
  public String toString() {
    return "lambda " + function.label();
  }

  private void reportUnreachableErrors(RouteContext route) {
    errors.stream()
        .dropWhile(error -> !error.equals(ErrorPattern.any()))
        .skip(1)
        .forEach(
            error ->
                route.report(
                    error.toString(),
                    "no error reaches this pattern, because any() before it matches every error",
                    "put any() last"));
  }
}
