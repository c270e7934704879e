package gatewire.local;

import gatewire.local.console.SourceEvent;
import gatewire.local.watch.Reload;
import gatewire.local.watch.ReloadLoop;
import gatewire.local.watch.WatchedFiles;
import gatewire.local.watch.WatchedProgram;
import java.nio.file.Path;
import java.util.Optional;

/** The watch mode of {@code serve}. */
final class Watching {

  private Watching() {}

  /**
   * Starts to serve changed files until the process ends.
   *
   * @param loaded the files before the APIs were loaded
   */
  static ReloadLoop start(
      SourceOptions source, LocalGateway gateway, Terminal terminal, WatchedFiles.Snapshot loaded) {
    Optional<WatchedProgram> program =
        source.isProgram() ? Optional.of(program(gateway)) : Optional.empty();
    program.flatMap(WatchedProgram::problem).ifPresent(terminal::warn);
    ReloadLoop loop =
        new ReloadLoop(
            new WatchedSource(source, gateway, program, loaded),
            new ReloadLines(terminal).and(outcome -> gateway.publish(event(outcome))),
            loaded);
    loop.start();
    terminal.print("Watching for changes");
    return loop;
  }

  /** Returns an outcome as the console shows it. */
  private static SourceEvent event(Reload outcome) {
    if (outcome instanceof Reload.Served served) {
      return new SourceEvent(SourceEvent.Kind.SERVED, String.join("\n", served.changes()));
    } else if (outcome instanceof Reload.NotCompiled failed) {
      return new SourceEvent(SourceEvent.Kind.NOT_COMPILED, String.join("\n", failed.messages()));
    }
    Reload.Rejected rejected = (Reload.Rejected) outcome;
    return new SourceEvent(SourceEvent.Kind.HAS_ERRORS, String.join("\n", rejected.problems()));
  }

  /**
   * Returns the program. The launcher names its classes and its version of Java; in an IDE they are
   * Maven's.
   */
  private static WatchedProgram program(LocalGateway gateway) {
    return new WatchedProgram(
        Path.of(""),
        gateway.runtime().classFolder(),
        Path.of(System.getProperty("gatewire.classes", "target/classes")),
        System.getProperty("gatewire.release", "17"));
  }
}
