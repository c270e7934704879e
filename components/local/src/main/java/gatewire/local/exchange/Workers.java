package gatewire.local.exchange;

import gatewire.local.http.ClientRequest;
import gatewire.model.GatewayResponseType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where requests go that take long. When too many wait there already, the next is refused as one of
 * too many; nothing is done for a client that has left meanwhile.
 */
public final class Workers {

  private static final int CLIENT_LEFT = 499;

  private final Executor threads;

  /**
   * @param threads throws {@link RejectedExecutionException} when too many wait
   */
  public Workers(Executor threads) {
    this.threads = threads;
  }

  /** Do a part of the work on a request; fails with a {@link GatewayError} where it is not done. */
  public <T> CompletionStage<T> run(ClientRequest request, Supplier<CompletionStage<T>> part) {
    try {
      return CompletableFuture.supplyAsync(
              () -> {
                if (request.peer().isDisconnected()) {
                  throw clientLeft();
                }
                return part.get();
              },
              threads)
          .thenCompose(Function.identity());
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(tooMany());
    }
  }

  private static GatewayError tooMany() {
    return GatewayError.of(GatewayResponseType.THROTTLED, "Too Many Requests")
        .withLog(
            "Execution failed due to overload: too many requests wait already whose templates take"
                + " long or whose bodies are large");
  }

  /** Nobody reads the answer, but the trace. */
  private static GatewayError clientLeft() {
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Client Closed Request")
        .withStatus(CLIENT_LEFT)
        .withLog("Execution ended: the client closed its connection while its request waited");
  }
}
