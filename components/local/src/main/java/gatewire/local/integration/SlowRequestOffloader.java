package gatewire.local.integration;

import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Workers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Where the requests of one method are worked on. Most are done within microseconds on the thread
 * that has them, which is an event loop with clients of its own. One whose template, or regular
 * expression, takes long there begins again on a thread for such work, and the next of that method
 * go there at once.
 */
public final class SlowRequestOffloader {

  private static final long MEMORY = Duration.ofMinutes(1).toMillis();

  private final Workers workers;
  private volatile long slowUntil;

  public SlowRequestOffloader(Workers workers) {
    this.workers = workers;
  }

  /**
   * Do a part of the work on a request.
   *
   * @param part is done again from its beginning where it ends with {@link EventLoopTimeout}, so
   *     nothing outside of the exchange may have happened by then
   */
  public <T> CompletionStage<T> run(Exchange exchange, Supplier<CompletionStage<T>> part) {
    // What templates have left in $context cannot be taken back: such a part is done once.
    if (!exchange.onWorker()
        && exchange.started() >= slowUntil
        && !exchange.templateContext().isTouched()) {
      try {
        return part.get();
      } catch (EventLoopTimeout e) {
        slowUntil = System.currentTimeMillis() + MEMORY;
        exchange.forgetTemplates();
      }
    }
    exchange.moveToWorker();
    return workers.run(exchange.request(), part);
  }
}
