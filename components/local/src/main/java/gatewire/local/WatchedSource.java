package gatewire.local;

import gatewire.cli.SourceErrors;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
import gatewire.local.source.SourceException;
import gatewire.local.watch.RejectedReload;
import gatewire.local.watch.ReloadSource;
import gatewire.local.watch.WatchedFiles;
import gatewire.local.watch.WatchedProgram;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The source of a gateway's APIs. An API is rejected if the checker finds an error that the served
 * API does not have, so that a document which always had errors can still be worked on.
 */
final class WatchedSource implements ReloadSource {

  private static final Path BUILD_STAMP = Path.of("target", "gatewire", "built");

  private final SourceOptions options;
  private final LocalGateway gateway;
  private final Optional<WatchedProgram> program;
  private final WatchedFiles.Snapshot loaded;
  private WatchedFiles files;
  private SourceErrors served = SourceErrors.NONE;

  /**
   * @param loaded the files before the APIs were loaded
   */
  WatchedSource(
      SourceOptions options,
      LocalGateway gateway,
      Optional<WatchedProgram> program,
      WatchedFiles.Snapshot loaded) {
    this.options = options;
    this.loaded = loaded;
    this.gateway = gateway;
    this.program = program;
    this.files = options.files();
  }

  @Override
  public WatchedFiles files() {
    return files;
  }

  @Override
  public Set<Path> warmUp() {
    program.ifPresent(WatchedProgram::warmUp);
    served = errorsOfServed();
    return program.map(one -> one.savedAfter(BUILD_STAMP)).orElseGet(TreeSet::new);
  }

  /**
   * Returns the errors that the APIs had at the start. They are unknown, as if there were none, if
   * a document was saved since.
   */
  private SourceErrors errorsOfServed() {
    try {
      SourceErrors errors = options.errors();
      return loaded.isSame(files.look()) ? errors : SourceErrors.NONE;
    } catch (RuntimeException e) {
      return SourceErrors.NONE;
    }
  }

  @Override
  public Prepared prepare(Set<Path> changed) throws RejectedReload {
    files = options.files();
    Optional<WatchedProgram.Version> version =
        program.isPresent() ? Optional.of(program.get().version(changed)) : Optional.empty();
    try {
      LoadedSource next = version.isPresent() ? version.get().with(gateway::load) : gateway.load();
      SourceErrors errors = options.errors();
      List<String> problems = new ArrayList<>(unreadable(next));
      problems.addAll(errors.without(served));
      if (!problems.isEmpty()) {
        throw RejectedReload.of(problems);
      }
      return () -> {
        List<String> changes = gateway.serve(next);
        version.ifPresent(WatchedProgram.Version::serve);
        served = errors;
        return changes;
      };
    } catch (StackException | SourceException | InvalidDocumentException e) {
      throw RejectedReload.of(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the problems of APIs that cannot be read any more. */
  private List<String> unreadable(LoadedSource next) {
    return next.apis().stream()
        .flatMap(api -> api.problem().stream().filter(problem -> isServed(api.id())))
        .toList();
  }

  private boolean isServed(String id) {
    return gateway.apis().stream()
        .filter(api -> api.problem().isEmpty())
        .map(LoadedApi::id)
        .anyMatch(id::equals);
  }
}
