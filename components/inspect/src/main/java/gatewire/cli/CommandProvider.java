package gatewire.cli;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A command that another source root adds to {@code ./gatewire}. {@link ServiceLoader} finds the
 * implementations, so that a fork may delete their source root and nothing else changes.
 */
public interface CommandProvider {

  /** The command: an object with picocli's annotations. */
  Object command();

  /** The exceptions of the command whose messages are written for people. */
  List<Class<? extends RuntimeException>> reportedExceptions();
}
