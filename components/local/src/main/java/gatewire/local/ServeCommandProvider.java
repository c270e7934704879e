package gatewire.local;

import gatewire.cli.CommandProvider;
import gatewire.local.source.SourceException;
import java.util.List;

/** Adds {@code serve} to the commands while the local gateway is in the project. */
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
