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
 * Runs Lambda functions on this machine: Java on this process's JDK, Node.js and Python as they are
 * on {@code PATH}, and {@code provided} runtimes by their bootstrap file. A process is started by
 * the first invocation that needs it and kept. Closing ends every process; so does the end of this
 * one, however it comes.
 */
public final class Functions implements AutoCloseable {

  /**
   * How many processes of one function run at a time unless said otherwise; more invocations wait.
   */
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
   * Make functions known; nothing is started yet.
   *
   * @param vertx serves the Runtime API; it is not closed
   * @param log takes what functions print
   * @param folder takes what functions are started from; it need not be there, and is not removed
   */
  public static Functions of(
      Vertx vertx, Collection<LambdaFunction> functions, FunctionLog log, Path folder) {
    return of(vertx, functions, log, folder, DEFAULT_CONCURRENCY);
  }

  /**
   * Make functions known; nothing is started yet.
   *
   * @param concurrency how many processes of one function may run at a time
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

  /** The function that a name, a partial or a whole ARN means, whatever its version or alias. */
  public Optional<LambdaFunction> find(String nameOrArn) {
    return pool(nameOrArn).map(FunctionPool::function);
  }

  /**
   * Invoke a function. The future never fails: what goes wrong is a result, as Lambda would answer
   * it. It completes on a thread of its own.
   *
   * @param nameOrArn as {@link #find} takes it
   * @param payload JSON, or nothing for an empty event
   */
  public CompletableFuture<InvocationResult> invoke(
      String nameOrArn, byte[] payload, InvocationType type) {
    PendingInvocation invocation = PendingInvocation.of(payload);
    try {
      threads.execute(() -> begin(nameOrArn, invocation, type));
    } catch (RejectedExecutionException e) {
      FunctionPool.refuse(invocation); // closed
    }
    return invocation.result();
  }

  /**
   * What Lambda answers to a payload that is no event, whatever the function; empty for an event.
   */
  public static Optional<InvocationResult> refusal(byte[] payload, InvocationType type) {
    try {
      EventPayload.check(EventPayload.orEmptyObject(payload), type);
      return Optional.empty();
    } catch (LambdaRefusal e) {
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
          // Answered at once, whatever comes of it.
          result.complete(InvocationResult.empty(202));
          pool.submit(invocation);
        }
        case DRY_RUN -> result.complete(InvocationResult.empty(204));
      }
    } catch (LambdaRefusal e) {
      result.complete(e.result());
    } catch (RuntimeException e) {
      result.complete(InvocationResult.refused(500, "ServiceException", e.toString()));
    }
  }

  private Optional<FunctionPool> pool(String nameOrArn) {
    FunctionName name = FunctionName.parse(nameOrArn);
    return pools.values().stream().filter(pool -> name.means(pool.function())).findFirst();
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
