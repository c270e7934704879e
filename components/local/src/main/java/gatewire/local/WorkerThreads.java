package gatewire.local;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for requests that take long: slow templates and large bodies. */
final class WorkerThreads {

  private static final long IDLE_SECONDS = 10;

  /** On two cores the last of them would wait for half a minute, as long as AWS ever does. */
  private static final int MOST_WAITING = 256;

  private WorkerThreads() {}

  /**
   * Twice as many as there are cores, so that a body need not wait for as many templates; they come
   * when they are needed and go when they are not. Some hundreds of requests may wait for them;
   * more are rejected.
   */
  static ExecutorService open(int cores) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            2 * cores,
            2 * cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
              Thread thread = new Thread(task, "gatewire-worker-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
