package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A step that decides whether the caller may call the method. */
@FunctionalInterface
public interface AuthorizationStep {

  /** Allows every caller. */
  AuthorizationStep NONE = exchange -> AuthorizationStep.passed();

  /**
   * Adds the caller to the exchange and completes. If the caller is rejected, fails with a {@link
   * gatewire.local.exchange.GatewayError} or throws it.
   */
  CompletionStage<Void> authorize(Exchange exchange);

  /** Returns the result for a caller who is allowed. */
  static CompletionStage<Void> passed() {
    return CompletableFuture.completedFuture(null);
  }
}
