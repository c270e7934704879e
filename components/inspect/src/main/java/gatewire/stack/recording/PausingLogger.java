package gatewire.stack.recording;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The SDK's logger. While a program runs, the SDK asks in an endless loop whether its tasks are
 * done, and logs them each time. This loop would need as much of the processor as the rest of the
 * run, so the logger lets it wait for a few milliseconds.
 *
 * @see <a
 *     href="https://github.com/pulumi/pulumi-java/blob/main/sdk/java/pulumi/src/main/java/com/pulumi/deployment/internal/DeploymentImpl.java">DeploymentImpl.DefaultRunner</a>
 */
final class PausingLogger extends Logger {

  private static final String LOOP = "Remaining tasks [";
  private static final long PAUSE_MILLIS = 5;

  PausingLogger() {
    super(null, null);
  }

  @Override
  public void log(Level level, String message) {
    if (level.equals(Level.FINEST) && message.startsWith(LOOP)) {
      pause();
    }
    super.log(level, message);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
