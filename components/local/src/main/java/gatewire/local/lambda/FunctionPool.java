package gatewire.local.lambda;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one function. An idle process runs an invocation; if there is none, the
 * invocation waits while another process starts. At most as many processes start at once as there
 * are processors: on a busy machine, a warm process is idle again before a new one is ready.
 */
final class FunctionPool {

  private static final int MAX_STARTING = Runtime.getRuntime().availableProcessors();

  private final LambdaFunction function;
  private final DeploymentPackage code;
  private final Launcher launcher;
  private final int limit;

  private final Deque<PendingInvocation> waiting = new ArrayDeque<>();
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private final Set<ExecutionEnvironment> all = new HashSet<>();
  private final Set<PendingInvocation> running = new HashSet<>();
  private int starting;
  private int generation;
  private boolean retired;
  private boolean closed;

  FunctionPool(LambdaFunction function, DeploymentPackage code, Launcher launcher, int limit) {
    this.function = function;
    this.code = code;
    this.launcher = launcher;
    this.limit = limit;
  }

  LambdaFunction function() {
    return function;
  }

  /**
   * Returns whether this pool may run a function: one with the same settings and code, unless its
   * processes are ending.
   */
  boolean runs(LambdaFunction other) {
    return !isRetired() && function.isSame(other);
  }

  /**
   * Ends idle processes, and each other process after its invocation. Requests that began with an
   * earlier API may still invoke the function: each of them starts a process.
   */
  synchronized void retire() {
    retired = true;
    idle.forEach(this::drop);
    idle.clear();
  }

  synchronized void submit(PendingInvocation invocation) {
    try {
      if (closed) {
        failClosed(invocation);
        return;
      }
      replaceWhenChanged(code.generation());
      waiting.add(invocation);
      dispatch();
    } catch (LambdaException e) {
      invocation.result().complete(e.result());
    }
  }

  private synchronized boolean isRetired() {
    return retired;
  }

  /** Ends all processes; pending invocations complete with an error. */
  synchronized void close() {
    closed = true;
    all.forEach(ExecutionEnvironment::end);
    waiting.addAll(running);
    waiting.forEach(FunctionPool::failClosed);
    waiting.clear();
  }

  /** Completes an invocation with the error that the pool is closed. */
  static void failClosed(PendingInvocation invocation) {
    LambdaException stopping =
        new LambdaException(500, "ServiceException", "the local Lambda is shutting down");
    invocation.result().complete(stopping.result());
  }

  private void replaceWhenChanged(int current) {
    if (current != generation) {
      generation = current;
      idle.forEach(this::drop);
      idle.clear();
    }
  }

  private void dispatch() {
    while (!waiting.isEmpty() && !idle.isEmpty()) {
      run(idle.pop(), waiting.remove());
    }
    while (!closed && waiting.size() > starting && starting < MAX_STARTING && all.size() < limit) {
      startAnother();
    }
  }

  private void startAnother() {
    try {
      RuntimeFamily family = RuntimeFamily.of(function);
      Path taskRoot = code.taskRoot(generation);
      List<String> command = launcher.commands().of(function, family, taskRoot);
      ExecutionEnvironment environment =
          new ExecutionEnvironment(function, family, generation, launcher);
      starting++;
      all.add(environment);
      CompletableFuture<Void> unused =
          environment
              .start(command, taskRoot)
              .whenCompleteAsync(
                  (ready, problem) -> started(environment, problem), launcher.threads());
    } catch (LambdaException e) {
      failOldest(new StartFailure(e));
    }
  }

  private synchronized void started(ExecutionEnvironment environment, @Nullable Throwable problem) {
    starting--;
    if (problem instanceof StartFailure failure) {
      drop(environment);
      failOldest(failure);
    } else {
      putBack(environment);
    }
    dispatch();
  }

  private void failOldest(StartFailure failure) {
    if (!waiting.isEmpty()) {
      PendingInvocation oldest = waiting.remove();
      oldest.result().complete(failure.resultFor(oldest.requestId()));
    }
  }

  private void run(ExecutionEnvironment environment, PendingInvocation invocation) {
    running.add(invocation);
    CompletableFuture<ExecutionEnvironment.Finished> unused =
        environment
            .run(invocation)
            .whenCompleteAsync(
                (finished, problem) -> {
                  if (problem == null) {
                    release(environment, invocation);
                    invocation
                        .result()
                        .complete(InvocationResult.of(finished.outcome(), finished.log()));
                  } else {
                    replace(environment, invocation);
                  }
                },
                launcher.threads());
  }

  private synchronized void release(
      ExecutionEnvironment environment, PendingInvocation invocation) {
    running.remove(invocation);
    putBack(environment);
    dispatch();
  }

  private synchronized void replace(
      ExecutionEnvironment environment, PendingInvocation invocation) {
    running.remove(invocation);
    drop(environment);
    if (!closed) {
      waiting.addFirst(invocation);
      dispatch();
    }
  }

  private void putBack(ExecutionEnvironment environment) {
    boolean current = environment.generation() == generation && !closed;
    if (environment.alive() && current && (!retired || !waiting.isEmpty())) {
      idle.push(environment);
    } else {
      drop(environment);
    }
  }

  private void drop(ExecutionEnvironment environment) {
    environment.end();
    all.remove(environment);
  }
}
