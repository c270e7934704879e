package gatewire.local;

import gatewire.cli.CommandProvider;
import gatewire.local.source.SourceException;
import java.util.List;

/**
 * The provider of the command {@code serve}, which exists if the local gateway is on the class
 * path.
 */
public final class ServeCommandProvider implements CommandProvider {

  @Override
  public Object command() {
    return new ServeCommand();
  }

  @Override
  public List<Class<? extends RuntimeException>> reportedExceptions() {
    return List.of(SourceException.class);
  }
}
