package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonPoolTests {

  @ParameterizedTest
  @CsvSource({"17, 1", "21, 0", "25, 2", "26, 4"})
  void is_large_enough(int java, int parallelism) {
    assertThat(CommonPool.problem(java, parallelism)).isEmpty();
  }

  @Test
  void of_one_thread_is_too_small_from_java_25_on() {
    assertThat(CommonPool.problem(25, 1))
        .contains(
            "the Pulumi SDK would wait forever: on Java 25 it needs a common pool of 2 threads or more, and this JVM has 1;"
                + " start it with -Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
  }
}
