package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Lambda function that gets what a template makes of the request and whose result is mapped.
 *
 * <p>Without a request template the function gets the client's body as it is. A result is answered
 * with 200 and as it is, an error with 500 and {@code {"message": "Internal server error"}}, unless
 * {@link #onError} says otherwise.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-lambda-non-proxy-integration.html">Lambda
 *     custom integration</a>
 */
public final class LambdaBackend extends MappedBackend<LambdaBackend> {

  private final FunctionReference function;
  private final List<ErrorPattern> errors;
  private final boolean standardSet;

  private LambdaBackend(
      Mappings mappings,
      FunctionReference function,
      List<ErrorPattern> errors,
      boolean standardSet) {
    super(mappings);
    this.function = function;
    this.errors = errors;
    this.standardSet = standardSet;
  }

  LambdaBackend(FunctionReference function) {
    this(Mappings.of(standard(List.of())), function, List.of(), true);
  }

  @Override
  LambdaBackend with(Mappings other) {
    return new LambdaBackend(other, function, errors, standardSet);
  }

  /**
   * Answer errors of the function with this response. The first pattern that matches an error's
   * message is taken, so {@link ErrorPattern#any()} comes last; a pattern that is there already
   * keeps its place and gets this response.
   */
  public LambdaBackend onError(ErrorPattern pattern, Response response) {
    // API Gateway does not say which of several matching patterns it takes: each excludes those
    // before it.
    List<ErrorPattern> before = errors.stream().takeWhile(error -> !error.equals(pattern)).toList();
    List<ErrorPattern> more =
        Stream.concat(errors.stream(), Stream.of(pattern)).distinct().toList();
    ResponseMapping mapping =
        mappings().response().with(ResponseEntry.on(pattern.except(before).regex(), response));
    return new LambdaBackend(
        mappings().with(standardSet ? mapping.with(standard(more)) : mapping),
        function,
        more,
        standardSet);
  }

  @Override
  public LambdaBackend responses(IntegrationResponseSet set) {
    return new LambdaBackend(
        mappings().with(mappings().response().with(set)), function, errors, false);
  }

  /** Answer results with this response, in the place of 200 and the result as it is. */
  public LambdaBackend onSuccess(Response response) {
    return entry(ResponseEntry.otherwise(response));
  }

  @Override
  public Integration render(RouteContext route) {
    function.examine(route);
    reportUnreachableErrors(route);
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS).httpMethod("POST").uri(function.invocationUri());
    return complete(integration, route).build();
  }

  @Override
  public List<Grant> grants(RouteContext route) {
    return List.of(new Grant.InvokeFunction(function.arn(), function.qualifier()));
  }

  @Override
  public String toString() {
    return "lambda " + function.label();
  }

  /**
   * A result as it is, and every error that no pattern is for: its words may hold what clients are
   * not to see.
   */
  private static IntegrationResponseSet standard(List<ErrorPattern> expected) {
    ResponseEntry success = ResponseEntry.otherwise(Response.respond(200));
    ResponseEntry unexpected =
        ResponseEntry.on(
            ErrorPattern.any().except(expected).regex(),
            Response.respond(500).message("Internal server error"));
    return route ->
        expected.contains(ErrorPattern.any()) ? List.of(success) : List.of(success, unexpected);
  }

  private void reportUnreachableErrors(RouteContext route) {
    errors.stream()
        .dropWhile(error -> !error.equals(ErrorPattern.any()))
        .skip(1)
        .forEach(
            error ->
                route.report(
                    error.toString(),
                    "no error gets to this pattern, because any() before it takes all",
                    "say any() last"));
  }
}
