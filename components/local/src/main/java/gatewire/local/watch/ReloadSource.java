package gatewire.local.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The source whose changed files {@link ReloadLoop} serves. */
public interface ReloadSource {

  /** Returns the files to watch. Asked at each look, because one file may name others. */
  WatchedFiles files();

  /**
   * Prepares the first reload, so that it is as fast as the others. Called once, after the source
   * is served for the first time.
   *
   * @return the files that were saved before the loop began to watch and are not served yet
   */
  Set<Path> warmUp();

  /**
   * Loads the source without serving it.
   *
   * @param changed the files that have changed since the source was served
   * @throws RejectedReload if it cannot be served
   */
  Prepared prepare(Set<Path> changed) throws RejectedReload;

  /** A source that is loaded and can be served. */
  interface Prepared {

    /** Serves it from the next request on, and returns what changed, one line each. */
    List<String> serve();
  }
}
