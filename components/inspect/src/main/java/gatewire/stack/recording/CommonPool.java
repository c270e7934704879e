package gatewire.stack.recording;

import gatewire.stack.StackException;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * Whether this JVM can run the Pulumi SDK at all. From Java 25 on every CompletableFuture without
 * an executor runs in the common pool, which has one thread on machines with one or two processors;
 * the SDK blocks in it and would wait for ever.
 */
final class CommonPool {

  private static final int FIRST_JAVA = 25;
  private static final int THREADS_NEEDED = 2;

  private CommonPool() {}

  /**
   * @throws StackException when the program would never end here; the message says which option to
   *     add
   */
  static void requireThreads() {
    problem(Runtime.version().feature(), ForkJoinPool.getCommonPoolParallelism())
        .ifPresent(
            problem -> {
              throw new StackException(problem);
            });
  }

  static Optional<String> problem(int java, int parallelism) {
    return java < FIRST_JAVA || parallelism >= THREADS_NEEDED
        ? Optional.empty()
        : Optional.of(
            ("the Pulumi SDK would wait for ever: on Java %d it needs a common pool of %d threads or more, and this JVM has %d;"
                    + " start it with -Djava.util.concurrent.ForkJoinPool.common.parallelism=4")
                .formatted(java, THREADS_NEEDED, parallelism));
  }
}
