package gatewire.local.lambda;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
  private final ExecutorService threads;
  private final Thread hook = new Thread(this::endAll, "lambda-shutdown");

  private Functions() {
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lambda");
              thread.setDaemon(true);
              return thread;
            });
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
    Functions made = new Functions();
    RuntimeCommand commands = new RuntimeCommand(new BootstrapFiles(folder));
    Launcher launcher = new Launcher(vertx, made.threads, commands, log);
    for (LambdaFunction function : functions) {
      Path unpacked = folder.resolve("code-" + made.pools.size());
      DeploymentPackage code = new DeploymentPackage(function, unpacked);
      made.pools.put(function.arn(), new FunctionPool(function, code, launcher, concurrency));
    }
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
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
    PendingInvocation invocation = PendingInvocation.of(payload);
    try {
      threads.execute(() -> begin(nameOrArn, invocation, type));
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
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
    endAll();
  }

  private void endAll() {
    pools.values().forEach(FunctionPool::close);
    threads.shutdown();
  }
}
