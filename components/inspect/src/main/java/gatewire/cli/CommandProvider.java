package gatewire.cli;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A command that another source root adds to {@code ./gatewire}. {@link ServiceLoader} finds the
 * implementations, so that a fork can delete that source root without other changes.
 */
public interface CommandProvider {

  /** Returns the command, an object with picocli's annotations. */
  Object command();

  /** Returns the exceptions of the command whose messages are meant for users. */
  List<Class<? extends RuntimeException>> reportedExceptions();
}
