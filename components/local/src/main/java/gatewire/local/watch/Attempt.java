package gatewire.local.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt to serve changed files.
 *
 * @param prepared the loaded source, until it is served or rejected
 * @param changes what changed, once it is served
 */
record Attempt(
    Optional<ReloadSource.Prepared> prepared,
    List<String> changes,
    Optional<RejectedReload> rejection) {

  static Attempt of(ReloadSource source, Set<Path> changed) {
    try {
      return new Attempt(Optional.of(source.prepare(changed)), List.of(), Optional.empty());
    } catch (RejectedReload e) {
      return rejected(e);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // The loop must go on: the next save may mend it.
      return rejected(RejectedReload.of(List.of(e.toString())));
    }
  }

  /** Serves the source, unless it was rejected. */
  Attempt serve() {
    if (prepared.isEmpty()) {
      return this;
    }
    try {
      return new Attempt(Optional.empty(), prepared.get().serve(), Optional.empty());
    } catch (RuntimeException e) {
      return rejected(RejectedReload.of(List.of(String.valueOf(e.getMessage()))));
    }
  }

  private static Attempt rejected(RejectedReload rejection) {
    return new Attempt(Optional.empty(), List.of(), Optional.of(rejection));
  }
}
