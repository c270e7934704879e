package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.lambda.Functions;
import gatewire.local.lambda.InvocationResult;
import gatewire.local.lambda.InvocationType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The embedded Lambda, which runs functions on this machine. */
public final class EmbeddedLambda {

  private final Functions functions;
  private final Map<String, String> unusable;

  /**
   * @param unusable the reasons why functions cannot run here, by the function's name and by its
   *     ARN
   */
  public EmbeddedLambda(Functions functions, Map<String, String> unusable) {
    this.functions = functions;
    this.unusable = unusable;
  }

  /**
   * Invokes a function.
   *
   * @param timeout how long a streamed response may take; the caller enforces the timeout of a
   *     response's beginning
   */
  CompletionStage<BackendResponse> call(BackendCall.Function call, Duration timeout) {
    String problem = unusable.get(call.function());
    if (problem != null && functions.find(call.function()).isEmpty()) {
      return CompletableFuture.failedFuture(
          new BackendFailure(BackendFailure.Reason.INVALID_ENDPOINT, problem));
    }
    if (call.streamIdleTimeout().isPresent()) {
      return stream(call, timeout, call.streamIdleTimeout().get());
    }
    return functions
        .invoke(call.function(), call.body(), type(call))
        .thenApply(EmbeddedLambda::response);
  }

  private CompletionStage<BackendResponse> stream(
      BackendCall.Function call, Duration timeout, Duration idleTimeout) {
    StreamedInvocation invocation = new StreamedInvocation(timeout, idleTimeout);
    CompletableFuture<Void> unused =
        functions.stream(call.function(), call.body(), invocation)
            .thenAccept(result -> invocation.ended(response(result)));
    return invocation.response();
  }

  /**
   * Returns Lambda's error response if the call's body is not a valid event; otherwise empty.
   * Called before a request to an emulator, because not every emulator checks the event.
   */
  static Optional<BackendResponse> rejection(BackendCall.Function call) {
    return Functions.rejection(call.body(), type(call)).map(EmbeddedLambda::response);
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
