package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Decides whether a request's caller may call its method. */
@FunctionalInterface
public interface AuthorizationStep {

  /** Lets everybody pass. */
  AuthorizationStep NONE = exchange -> AuthorizationStep.passed();

  /**
   * Let the caller pass and note in the exchange who it is, or complete with a {@link
   * gatewire.local.exchange.GatewayError}; it may also be thrown.
   */
  CompletionStage<Void> authorize(Exchange exchange);

  /** The caller may pass. */
  static CompletionStage<Void> passed() {
    return CompletableFuture.completedFuture(null);
  }
}
