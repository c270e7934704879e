package gatewire.local.gateway;

import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Workers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Runs steps of one method's requests on the event loop and repeats slow ones on a worker thread.
 * Most steps take microseconds. A step whose template or regular expression takes long would keep
 * the event loop's other clients waiting, so it is stopped there, and the next requests of that
 * method run on a worker thread from the start.
 */
final class SlowRequestOffloader {

  private static final long MEMORY = Duration.ofMinutes(1).toMillis();

  private final Workers workers;
  private volatile long slowUntil;

  SlowRequestOffloader(Workers workers) {
    this.workers = workers;
  }

  /**
   * Runs a step of a request.
   *
   * @param step is repeated from its beginning if it ends with {@link EventLoopTimeout}, so until
   *     then it may change nothing but the exchange
   */
  <T> CompletionStage<T> run(Exchange exchange, Supplier<CompletionStage<T>> step) {
    // Changes that templates made to $context cannot be undone: such a step runs only once.
    if (!exchange.onWorker()
        && exchange.started() >= slowUntil
        && !exchange.templateContext().isTouched()) {
      try {
        return step.get();
      } catch (EventLoopTimeout e) {
        slowUntil = System.currentTimeMillis() + MEMORY;
        exchange.forgetTemplates();
      }
    }
    exchange.moveToWorker();
    return workers.run(exchange.request(), step);
  }
}
