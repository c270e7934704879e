package gatewire.local.lambda;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * The Lambda functions that run on this machine: Java functions with the JDK of this process,
 * Node.js and Python functions with the program on {@code PATH}, and {@code provided} runtimes with
 * their bootstrap file. The first invocation starts a process, which then stays warm. All processes
 * end when this object is closed, or when this process ends or is killed.
 */
public final class Functions implements AutoCloseable {

  /** The default maximum of processes per function; further invocations wait. */
  public static final int DEFAULT_CONCURRENCY = 10;

  private final FunctionProcesses processes;
  private final Map<String, FunctionPool> pools;

  private Functions(FunctionProcesses processes, Map<String, FunctionPool> pools) {
    this.processes = processes;
    this.pools = pools;
  }

  /**
   * Creates the pools of the functions; no process starts yet.
   *
   * @param vertx serves the Runtime API; it is not closed
   * @param log receives the output of the functions
   * @param folder the folder for the files that start functions; it is created if necessary, and
   *     not deleted
   */
  public static Functions of(
      Vertx vertx, Collection<LambdaFunction> functions, FunctionLog log, Path folder) {
    return of(vertx, functions, log, folder, DEFAULT_CONCURRENCY);
  }

  /**
   * Creates the pools of the functions; no process starts yet.
   *
   * @param concurrency the maximum of processes per function
   */
  static Functions of(
      Vertx vertx,
      Collection<LambdaFunction> functions,
      FunctionLog log,
      Path folder,
      int concurrency) {
    FunctionProcesses processes = new FunctionProcesses(vertx, log, folder, concurrency);
    return new Functions(processes, processes.pools(functions));
  }

  /**
   * Returns the functions of a changed stack, which replace these. A function with the same
   * settings and code keeps its processes. The processes of all others end as soon as they are
   * idle, so that invocations in progress complete; {@link #close} of either object ends
   * everything.
   */
  public Functions replacedBy(Collection<LambdaFunction> functions) {
    Map<String, FunctionPool> next = processes.pools(functions);
    pools.values().stream().filter(pool -> !next.containsValue(pool)).forEach(FunctionPool::retire);
    return new Functions(processes, next);
  }

  /** Returns the function with a name or a partial or full ARN; a version or alias is ignored. */
  public Optional<LambdaFunction> find(String nameOrArn) {
    return pool(nameOrArn).map(FunctionPool::function);
  }

  /**
   * Invokes a function. The future never fails: an error is a result too, like Lambda's response.
   * The future completes on a thread of this object.
   *
   * @param nameOrArn as for {@link #find}
   * @param payload JSON; an empty payload is an empty event
   */
  public CompletableFuture<InvocationResult> invoke(
      String nameOrArn, byte[] payload, InvocationType type) {
    return start(nameOrArn, PendingInvocation.of(payload, Optional.empty()), type);
  }

  /**
   * Invokes a function and passes its response on while the function writes it. The future is as
   * for {@link #invoke}; it completes when the function has ended.
   *
   * @param reader reads the response. It is not called if the function fails before its first part,
   *     or does not stream its response: the result then has the complete response
   */
  public CompletableFuture<InvocationResult> stream(
      String nameOrArn, byte[] payload, StreamReader reader) {
    return start(
        nameOrArn,
        PendingInvocation.of(payload, Optional.of(reader)),
        InvocationType.REQUEST_RESPONSE);
  }

  private CompletableFuture<InvocationResult> start(
      String nameOrArn, PendingInvocation invocation, InvocationType type) {
    try {
      processes.threads().execute(() -> begin(nameOrArn, invocation, type));
    } catch (RejectedExecutionException e) {
      FunctionPool.failClosed(invocation); // closed
    }
    return invocation.result();
  }

  /**
   * Returns Lambda's error response if the payload is not a valid event for any function; otherwise
   * empty.
   */
  public static Optional<InvocationResult> rejection(byte[] payload, InvocationType type) {
    try {
      EventPayload.check(EventPayload.orEmptyObject(payload), type);
      return Optional.empty();
    } catch (LambdaException e) {
      return Optional.of(e.result());
    }
  }

  private void begin(String nameOrArn, PendingInvocation invocation, InvocationType type) {
    CompletableFuture<InvocationResult> result = invocation.result();
    try {
      FunctionPool pool = pool(nameOrArn).orElseThrow(() -> FunctionName.notFound(nameOrArn));
      EventPayload.check(invocation.payload(), type);
      switch (type) {
        case REQUEST_RESPONSE -> pool.submit(invocation);
        case EVENT -> {
          // Lambda responds before it runs the function.
          result.complete(InvocationResult.empty(202));
          pool.submit(invocation);
        }
        case DRY_RUN -> result.complete(InvocationResult.empty(204));
      }
    } catch (LambdaException e) {
      result.complete(e.result());
    } catch (RuntimeException e) {
      result.complete(InvocationResult.rejected(500, "ServiceException", e.toString()));
    }
  }

  private Optional<FunctionPool> pool(String nameOrArn) {
    FunctionName name = FunctionName.parse(nameOrArn);
    return pools.values().stream().filter(pool -> name.matches(pool.function())).findFirst();
  }

  @Override
  public void close() {
    processes.close();
  }
}
