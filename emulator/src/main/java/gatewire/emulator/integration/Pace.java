package gatewire.emulator.integration;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.Overtime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the requests of one method are worked on. Most are done within microseconds on the thread
 * that has them, which is an event loop with clients of its own. One whose template takes long
 * there begins again on a thread for such work, and the next of that method go there at once.
 */
final class Pace {

  private static final long MEMORY = Duration.ofMinutes(1).toMillis();

  private final Executor workers;
  private volatile long slowUntil;

  Pace(Executor workers) {
    this.workers = workers;
  }

  /**
   * Do a part of the work on a request.
   *
   * @param part is done again from its beginning where it ends with {@link Overtime}, so nothing
   *     outside of the exchange may have happened by then
   */
  <T> CompletionStage<T> run(Exchange exchange, Supplier<CompletionStage<T>> part) {
    // What templates have left in $context cannot be taken back: such a part is done once.
    if (!exchange.isAtLeisure()
        && exchange.started() >= slowUntil
        && !exchange.templateContext().isTouched()) {
      try {
        return part.get();
      } catch (Overtime e) {
        slowUntil = System.currentTimeMillis() + MEMORY;
        exchange.forgetTemplates();
      }
    }
    exchange.takesTime();
    return CompletableFuture.supplyAsync(part, workers).thenCompose(Function.identity());
  }
}
