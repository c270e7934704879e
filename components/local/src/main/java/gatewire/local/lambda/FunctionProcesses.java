package gatewire.local.lambda;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The pools of all functions of a gateway, those of earlier versions of its stack among them. All
 * processes end when it is closed, or when this process ends.
 */
final class FunctionProcesses implements AutoCloseable {

  private final Path folder;
  private final int concurrency;
  private final ExecutorService threads = daemonThreads();
  private final Launcher launcher;
  private final Set<FunctionPool> all = new LinkedHashSet<>();
  private final Thread hook = new Thread(this::endAll, "lambda-shutdown");
  private int unpacked;
  private boolean closed;

  FunctionProcesses(Vertx vertx, FunctionLog log, Path folder, int concurrency) {
    this.folder = folder;
    this.concurrency = concurrency;
    this.launcher =
        new Launcher(vertx, threads, new RuntimeCommand(new BootstrapFiles(folder)), log);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static ExecutorService daemonThreads() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "lambda");
          thread.setDaemon(true);
          return thread;
        });
  }

  ExecutorService threads() {
    return threads;
  }

  /** Returns the pools of functions by ARN; a function that has not changed keeps its pool. */
  synchronized Map<String, FunctionPool> pools(Collection<LambdaFunction> functions) {
    Map<String, FunctionPool> pools = new LinkedHashMap<>();
    functions.forEach(function -> pools.put(function.arn(), pool(function)));
    return pools;
  }

  private FunctionPool pool(LambdaFunction function) {
    return all.stream()
        .filter(pool -> pool.runs(function))
        .findFirst()
        .orElseGet(() -> open(function));
  }

  private FunctionPool open(LambdaFunction function) {
    Path place = folder.resolve("code-" + unpacked++);
    FunctionPool pool =
        new FunctionPool(function, new DeploymentPackage(function, place), launcher, concurrency);
    all.add(pool);
    if (closed) {
      pool.close();
    }
    return pool;
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

  private synchronized void endAll() {
    closed = true;
    all.forEach(FunctionPool::close);
    threads.shutdown();
  }
}
