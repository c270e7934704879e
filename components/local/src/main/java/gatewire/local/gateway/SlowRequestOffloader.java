package gatewire.local.gateway;

import gatewire.local.exchange.EventLoopTimeout;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Workers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Runs steps of one method's requests on the event loop and repeats slow ones on a worker thread.
 * Most steps take microseconds. A step with a slow template or regular expression would delay the
 * event loop's other clients. It is stopped there, and the next requests to that method run on a
 * worker thread from the start.
 */
final class SlowRequestOffloader {

  private static final long SLOW_MILLIS = Duration.ofMinutes(1).toMillis();

  private final Workers workers;
  private volatile long slowUntil;

  SlowRequestOffloader(Workers workers) {
    this.workers = workers;
  }

  /**
   * Runs a step of a request.
   *
   * @param step is repeated from its beginning if it throws {@link EventLoopTimeout}, so before
   *     that it may change only the exchange
   */
  <T> CompletionStage<T> run(Exchange exchange, Supplier<CompletionStage<T>> step) {
    // A step cannot be repeated after templates changed $context: run it on a worker thread.
    if (!exchange.onWorker()
        && exchange.started() >= slowUntil
        && !exchange.templateContext().isTouched()) {
      try {
        return step.get();
      } catch (EventLoopTimeout e) {
        slowUntil = System.currentTimeMillis() + SLOW_MILLIS;
        exchange.resetTemplateContext();
      }
    }
    exchange.moveToWorker();
    return workers.run(exchange.request(), step);
  }
}
