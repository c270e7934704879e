package gatewire.local.outbound;

import gatewire.local.backend.BackendResponse;
import gatewire.local.http.BodyStream;
import gatewire.local.wire.WireHeaders;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * The body of a backend's response, which is read from the connection only when the subscriber asks
 * for a part. All state belongs to the event loop of the connection.
 */
final class StreamedBody implements BodyStream, Flow.Subscription {

  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Context context;
  private final ReadStream<Buffer> source;
  private final Runnable stop;
  private final Duration idleTimeout;
  private final long deadline;
  private long idleTimer = NO_TIMER;
  private Optional<Flow.Subscriber<? super byte[]>> subscriber = Optional.empty();
  private Optional<Consumer<Flow.Subscriber<? super byte[]>>> lastSignal = Optional.empty();
  private Optional<Buffer> first = Optional.empty();
  private Optional<Runnable> afterFirst = Optional.empty();
  private boolean ended;

  private StreamedBody(
      Vertx vertx,
      ReadStream<Buffer> source,
      Runnable stop,
      Duration timeout,
      Duration idleTimeout) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.source = source;
    this.stop = stop;
    this.idleTimeout = idleTimeout;
    this.deadline = vertx.setTimer(millis(timeout), id -> fail(ConnectionFailures.timeout()));
  }

  /**
   * Completes the result with a response whose body is streamed.
   *
   * @param timeout how long the body may take
   * @param idleTimeout how long the backend may pause
   */
  static void read(
      Vertx vertx,
      HttpClientResponse response,
      Duration timeout,
      Duration idleTimeout,
      CompletableFuture<BackendResponse> result) {
    if (ResponseBody.isInvalid(response, result)) {
      return;
    }
    response.pause();
    StreamedBody body = of(vertx, response, () -> response.request().reset(), timeout, idleTimeout);
    if (!result.complete(
        BackendResponse.streamed(
            response.statusCode(), WireHeaders.read(response.headers()), body))) {
      body.cancel();
    }
  }

  /**
   * Creates the body of a paused source. Called on the source's event loop.
   *
   * @param stop ends the source before its end
   * @param timeout how long the body may take
   * @param idleTimeout how long the backend may pause
   */
  static StreamedBody of(
      Vertx vertx,
      ReadStream<Buffer> source,
      Runnable stop,
      Duration timeout,
      Duration idleTimeout) {
    StreamedBody body = new StreamedBody(vertx, source, stop, timeout, idleTimeout);
    source
        .exceptionHandler(
            broken -> body.afterFirstPart(() -> body.fail(ConnectionFailures.of(broken))))
        .handler(body::next)
        .endHandler(end -> body.complete());
    return body;
  }

  /** Adds a part that was read before the others. */
  void startWith(Buffer part) {
    first = part.length() == 0 ? Optional.empty() : Optional.of(part);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super byte[]> reader) {
    context.runOnContext(
        none -> {
          reader.onSubscribe(this);
          subscriber = Optional.of(reader);
          lastSignal.ifPresent(signal -> signal.accept(reader));
        });
  }

  @Override
  public void request(long parts) {
    context.runOnContext(
        none -> {
          if (!ended && first.isPresent()) {
            Buffer part = first.get();
            first = Optional.empty();
            next(part);
            afterFirst.ifPresentOrElse(Runnable::run, () -> fetch(parts - 1));
          } else if (!ended) {
            fetch(parts);
          }
        });
  }

  @Override
  public void cancel() {
    context.runOnContext(
        none -> {
          if (!ended) {
            end();
            stop.run();
          }
        });
  }

  /** Runs an action when the subscriber has the part that was read before the others. */
  private void afterFirstPart(Runnable action) {
    if (first.isPresent()) {
      afterFirst = Optional.of(action);
    } else {
      action.run();
    }
  }

  private void fetch(long parts) {
    if (parts > 0) {
      stopIdleTimer();
      idleTimer = vertx.setTimer(millis(idleTimeout), id -> fail(ConnectionFailures.timeout()));
      source.fetch(parts);
    }
  }

  private void next(Buffer part) {
    stopIdleTimer();
    if (!ended) {
      subscriber.ifPresent(reader -> reader.onNext(part.getBytes()));
    }
  }

  private void complete() {
    if (!ended) {
      end();
      signal(Flow.Subscriber::onComplete);
    }
  }

  private void fail(Throwable cause) {
    if (!ended) {
      end();
      stop.run();
      signal(reader -> reader.onError(cause));
    }
  }

  /** Sends the last signal, now or to the later subscriber. */
  private void signal(Consumer<Flow.Subscriber<? super byte[]>> signal) {
    lastSignal = Optional.of(signal);
    subscriber.ifPresent(signal);
  }

  private void end() {
    ended = true;
    stopIdleTimer();
    vertx.cancelTimer(deadline);
  }

  private void stopIdleTimer() {
    if (idleTimer != NO_TIMER) {
      vertx.cancelTimer(idleTimer);
      idleTimer = NO_TIMER;
    }
  }

  private static long millis(Duration duration) {
    return Math.max(1, duration.toMillis());
  }
}
