package gatewire.local;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Worker threads for slow requests, with slow templates or large bodies. */
final class WorkerThreads {

  private static final long IDLE_SECONDS = 10;

  /**
   * On two cores the last of these waits for about half a minute, AWS's maximum integration
   * timeout.
   */
  private static final int MAX_WAITING = 256;

  private WorkerThreads() {}

  /**
   * Opens a pool with two threads per core, so that large bodies are still handled when each core
   * renders a slow template. Threads are created on demand and end when they are idle. A limited
   * number of requests may wait for a thread; further ones are rejected.
   */
  static ExecutorService open(int cores) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            2 * cores,
            2 * cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            task -> {
              Thread thread = new Thread(task, "gatewire-worker-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
