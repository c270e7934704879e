package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Rejects invocations that a function's resource policy does not allow, as Lambda does, and passes
 * all other calls on.
 */
public record PermittedFunctions(BackendClient backends, FunctionPermissions permissions)
    implements BackendClient {

  private static final int FORBIDDEN = 403;

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    return call instanceof BackendCall.Function function
            && function.credentials().isEmpty()
            && !permissions.allow(function)
        ? CompletableFuture.completedFuture(rejection(function))
        : backends.call(call, timeout);
  }

  private static BackendResponse rejection(BackendCall.Function call) {
    String message =
        "{\"Message\":\"User: apigateway.amazonaws.com is not authorized to perform:"
            + " lambda:InvokeFunction on resource: %s\"}".formatted(call.function());
    return new BackendResponse(
        FORBIDDEN,
        HttpHeaders.of("x-amzn-ErrorType", "AccessDeniedException"),
        message.getBytes(StandardCharsets.UTF_8));
  }
}
