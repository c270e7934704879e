package gatewire.local.lambda;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One process of a function, and the Runtime API that it calls. The process runs one invocation at
 * a time. It ends by a timeout, a crash or {@link #end()}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Execution
 *     environment</a>
 */
final class ExecutionEnvironment implements RuntimeApi.Listener, RuntimeProcess.Listener {

  /** Lambda's limit for loading a handler; beyond it, loading counts as part of the invocation. */
  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  /**
   * Waited for only where a function has closed its output, because our bootstraps mark the end of
   * an invocation's output before they answer; long enough for the thread that reads it on a busy
   * machine.
   */
  private static final long END_OF_OUTPUT_MS = 2_000;

  private static final long AFTER_INIT_ERROR_MS = 1000;

  private final LambdaFunction function;
  private final RuntimeFamily family;
  private final int generation;
  private final Launcher launcher;
  private final RuntimeApi api;
  private final InvocationLog log = new InvocationLog();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private Optional<RuntimeProcess> process = Optional.empty();
  private Optional<HttpServerResponse> poll = Optional.empty();
  private Optional<Work> work = Optional.empty();
  private Optional<byte[]> initError = Optional.empty();
  private boolean ended;

  /** The outcome of an invocation, and its log. */
  record Finished(Outcome outcome, String log) {}

  private static final class Work {
    final PendingInvocation invocation;
    final CompletableFuture<Finished> finished = new CompletableFuture<>();
    final CompletableFuture<Void> outputEnded = new CompletableFuture<>();
    long deliveredNanos;
    long timer = -1;
    boolean completed;

    Work(PendingInvocation invocation) {
      this.invocation = invocation;
    }

    boolean delivered() {
      return timer >= 0;
    }
  }

  ExecutionEnvironment(
      LambdaFunction function, RuntimeFamily family, int generation, Launcher launcher) {
    this.function = function;
    this.family = family;
    this.generation = generation;
    this.launcher = launcher;
    this.api = new RuntimeApi(launcher.vertx(), this);
  }

  /**
   * Starts the process. The future completes when the process asks for an invocation, or fails with
   * a {@link StartFailure}.
   */
  CompletableFuture<Void> start(List<String> command, Path taskRoot) {
    api.start()
        .onFailure(this::notStarted)
        .onSuccess(address -> launcher.threads().execute(() -> start(command, taskRoot, address)));
    long limit = INIT_LIMIT.plus(function.timeout()).toMillis();
    launcher.vertx().setTimer(limit, timer -> initTimedOut());
    return ready;
  }

  int generation() {
    return generation;
  }

  synchronized boolean alive() {
    return !ended;
  }

  /**
   * Runs an invocation. The future fails with an {@link EnvironmentEnded} if the process had ended
   * before.
   */
  synchronized CompletableFuture<Finished> run(PendingInvocation invocation) {
    Work next = new Work(invocation);
    work = Optional.of(next);
    // The end of a process that died just now may not have been reported yet.
    if (ended || !process.map(RuntimeProcess::isAlive).orElse(true)) {
      next.finished.completeExceptionally(new EnvironmentEnded());
    } else {
      deliver();
    }
    return next.finished;
  }

  /** Kills the process, even while it runs an invocation. */
  synchronized void end() {
    ended = true;
    process.ifPresent(RuntimeProcess::kill);
    api.close();
  }

  @Override
  public synchronized void next(HttpServerResponse newPoll) {
    poll = Optional.of(newPoll);
    ready.complete(null);
    deliver();
  }

  @Override
  public synchronized Optional<StreamReader> reader(String requestId) {
    return running(requestId).flatMap(current -> current.invocation.reader());
  }

  private Optional<Work> running(String requestId) {
    return work.filter(current -> current.delivered() && !current.completed)
        .filter(current -> current.invocation.requestId().equals(requestId));
  }

  @Override
  public boolean completed(String requestId, Outcome outcome) {
    Work current;
    synchronized (this) {
      Optional<Work> running = running(requestId);
      if (running.isEmpty()) {
        return false;
      }
      current = running.get();
      current.completed = true;
      launcher.vertx().cancelTimer(current.timer);
    }
    long wait = family.marksEndOfOutput() ? END_OF_OUTPUT_MS : 0;
    CompletableFuture<Void> unused =
        current
            .outputEnded
            .completeOnTimeout(null, wait, TimeUnit.MILLISECONDS)
            .thenRun(() -> finish(current, outcome));
    return true;
  }

  @Override
  public synchronized void initFailed(byte[] payload) {
    initError = Optional.of(payload);
    launcher.vertx().setTimer(AFTER_INIT_ERROR_MS, timer -> end());
  }

  @Override
  public synchronized void line(String line) {
    log.line(line);
    launcher.log().line(function.name(), line);
  }

  @Override
  public synchronized void endOfOutput(String requestId) {
    work.filter(current -> current.invocation.requestId().equals(requestId))
        .ifPresent(current -> current.outputEnded.complete(null));
  }

  @Override
  public synchronized void exited(ProcessExit exit) {
    end();
    notReady(
        requestId ->
            initError
                .map(payload -> new Outcome(payload, true))
                .orElseGet(() -> Outcome.exited(requestId, exit)));
    if (work.isEmpty()) {
      return;
    }
    Work current = work.get();
    if (current.completed) {
      current.outputEnded.complete(null);
    } else if (current.delivered()) {
      finish(current, Outcome.exited(current.invocation.requestId(), exit));
    } else {
      current.finished.completeExceptionally(new EnvironmentEnded());
    }
  }

  private void start(List<String> command, Path taskRoot, String address) {
    try {
      RuntimeProcess started =
          RuntimeProcess.start(
              command,
              taskRoot,
              FunctionVariables.of(function, taskRoot, address),
              this,
              launcher.threads());
      synchronized (this) {
        process = Optional.of(started);
        if (ended) {
          started.kill();
        }
      }
    } catch (IOException e) {
      notStarted(e);
    }
  }

  private synchronized void deliver() {
    if (poll.isEmpty() || work.isEmpty() || work.get().delivered()) {
      return;
    }
    Work current = work.get();
    String requestId = current.invocation.requestId();
    long timeout = function.timeout().toMillis();
    log.start(requestId);
    current.deliveredNanos = System.nanoTime();
    current.timer = launcher.vertx().setTimer(timeout, timer -> timedOut(current));
    RuntimeApi.deliver(
        poll.get(), function, current.invocation, System.currentTimeMillis() + timeout);
    poll = Optional.empty();
  }

  private synchronized void timedOut(Work current) {
    if (!current.completed && !current.finished.isDone()) {
      current.completed = true;
      end();
      log.line(Outcome.timeoutMessage(function.timeout()));
      finish(current, Outcome.timedOut(current.invocation.requestId(), function.timeout()));
    }
  }

  private synchronized void finish(Work current, Outcome outcome) {
    launcher.vertx().cancelTimer(current.timer);
    Duration took = Duration.ofNanos(System.nanoTime() - current.deliveredNanos);
    log.end(current.invocation.requestId(), took, function.memoryMb());
    work = Optional.empty();
    current.finished.complete(new Finished(outcome, log.drain()));
  }

  private synchronized void initTimedOut() {
    if (!ready.isDone()) {
      end();
      notReady(requestId -> Outcome.timedOut(requestId, function.timeout()));
    }
  }

  private synchronized void notStarted(Throwable problem) {
    end();
    notReady(requestId -> Outcome.notStarted(requestId, problem));
  }

  private void notReady(Function<String, Outcome> outcome) {
    if (!ready.isDone()) {
      ready.completeExceptionally(new StartFailure(log.drain(), outcome));
    }
  }
}
