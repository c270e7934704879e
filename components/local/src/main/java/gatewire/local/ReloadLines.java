package gatewire.local;

import gatewire.local.Terminal.Colour;
import gatewire.local.watch.Reload;
import gatewire.local.watch.ReloadListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the outcomes of reloads. */
record ReloadLines(Terminal terminal) implements ReloadListener {

  private static final int MAX_FILES = 3;

  @Override
  public void reloaded(Reload outcome) {
    if (outcome instanceof Reload.Served served) {
      terminal.print(terminal.in(Colour.GREEN, served(served)));
    } else if (outcome instanceof Reload.NotCompiled failed) {
      terminal.print(problem("%s: does not compile", failed.files(), failed.messages()));
    } else if (outcome instanceof Reload.Rejected failed) {
      terminal.print(problem("%s: has errors", failed.files(), failed.problems()));
    }
  }

  private static String served(Reload.Served served) {
    String changes =
        served.changes().isEmpty()
            ? ", nothing changed for clients"
            : served.changes().stream()
                .map(change -> "\n  " + change)
                .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "%s: %sserved again after %.1f s%s",
        files(served.files()),
        served.mended() ? "mended, " : "",
        served.millis() / 1000.0,
        changes);
  }

  private String problem(String title, List<Path> files, List<String> messages) {
    return terminal.in(Colour.RED, title.formatted(files(files)))
        + "\n"
        + String.join("\n", messages)
        + "\n"
        + terminal.in(Colour.RED, "The API before this change is still served.");
  }

  private static String files(List<Path> files) {
    String first =
        files.stream().limit(MAX_FILES).map(Path::toString).collect(Collectors.joining(", "));
    int others = files.size() - MAX_FILES;
    return others > 0 ? "%s and %d more".formatted(first, others) : first;
  }
}
