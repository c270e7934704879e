package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.lambda.Functions;
import gatewire.local.lambda.InvocationResult;
import gatewire.local.lambda.InvocationType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers invocations by functions on this machine. */
public final class EmbeddedLambda {

  private final Functions functions;
  private final Map<String, String> unusable;

  /**
   * @param unusable functions that are known and cannot be run here, by name and by ARN, and why
   */
  public EmbeddedLambda(Functions functions, Map<String, String> unusable) {
    this.functions = functions;
    this.unusable = unusable;
  }

  CompletionStage<BackendResponse> call(BackendCall.Function call) {
    String problem = unusable.get(call.function());
    if (problem != null && functions.find(call.function()).isEmpty()) {
      return CompletableFuture.failedFuture(
          new BackendFailure(BackendFailure.Reason.INVALID_ENDPOINT, problem));
    }
    return functions
        .invoke(call.function(), call.body(), type(call))
        .thenApply(EmbeddedLambda::response);
  }

  /**
   * Lambda's answer to a call whose body is no event; empty for an event. Not everything that
   * stands in for Lambda looks at it.
   */
  static Optional<BackendResponse> refusal(BackendCall.Function call) {
    return Functions.refusal(call.body(), type(call)).map(EmbeddedLambda::response);
  }

  private static BackendResponse response(InvocationResult result) {
    return new BackendResponse(
        result.statusCode(), HttpHeaders.of(result.headers()), result.payload());
  }

  private static InvocationType type(BackendCall.Function call) {
    return switch (call.headers().last("X-Amz-Invocation-Type").orElse("")) {
      case "Event" -> InvocationType.EVENT;
      case "DryRun" -> InvocationType.DRY_RUN;
      default -> InvocationType.REQUEST_RESPONSE;
    };
  }
}
