package gatewire.local.watch;

import java.nio.file.Path;
import java.util.List;

/** How an attempt to serve changed files ended. */
public sealed interface Reload {

  /** Returns the files that were saved, created, renamed or deleted, sorted. */
  List<Path> files();

  /**
   * The changed APIs are served.
   *
   * @param changes what changed in the APIs, one line each; empty if nothing did
   * @param mended whether the attempt before had failed
   * @param millis the time from the last look at the files to the first request that is served
   */
  record Served(List<Path> files, List<String> changes, boolean mended, long millis)
      implements Reload {
    public Served {
      files = List.copyOf(files);
      changes = List.copyOf(changes);
    }
  }

  /**
   * The program does not compile; the previous APIs are served.
   *
   * @param messages the compiler's messages, each with its file and line
   */
  record NotCompiled(List<Path> files, List<String> messages) implements Reload {
    public NotCompiled {
      files = List.copyOf(files);
      messages = List.copyOf(messages);
    }
  }

  /**
   * The source cannot be read, its program fails, or its APIs have errors that the served ones do
   * not have; the previous APIs are served.
   *
   * @param problems the findings or the failure
   */
  record Rejected(List<Path> files, List<String> problems) implements Reload {
    public Rejected {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }
}
