package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class PausingLoggerTests {

  private final PausingLogger logger = new PausingLogger();

  /** The message is that of the SDK's DefaultRunner in version 1.36. */
  @Test
  void the_loop_that_checks_its_tasks_waits_each_time() {
    long begin = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      logger.log(Level.FINEST, "Remaining tasks [1]: {}");
    }

    assertThat(System.nanoTime() - begin).isGreaterThan(40_000_000);
  }

  @Test
  void messages_are_logged_as_by_any_logger() {
    List<String> logged = new ArrayList<>();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            logged.add(message.getLevel() + " " + message.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    logger.log(Level.FINEST, "Remaining tasks [1]: {}");
    logger.log(Level.INFO, "registered");

    assertThat(logged).containsExactly("INFO registered");
  }
}
