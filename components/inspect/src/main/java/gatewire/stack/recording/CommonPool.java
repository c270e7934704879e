package gatewire.stack.recording;

import gatewire.stack.StackException;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * Checks that this JVM can run the Pulumi SDK. Since Java 25, each CompletableFuture without an
 * executor runs in the common pool, which has only one thread on machines with one or two
 * processors. The SDK blocks that thread and would wait forever.
 */
final class CommonPool {

  private static final int FIRST_JAVA = 25;
  private static final int THREADS_NEEDED = 2;

  private CommonPool() {}

  /**
   * @throws StackException if the program would never end; the message names the option to add
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
            ("the Pulumi SDK would wait forever: on Java %d it needs a common pool of %d threads or more, and this JVM has %d;"
                    + " start it with -Djava.util.concurrent.ForkJoinPool.common.parallelism=4")
                .formatted(java, THREADS_NEEDED, parallelism));
  }
}
