package gatewire.local;

import gatewire.cli.SourceErrors;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
import gatewire.local.source.SourceChanges;
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
  private WatchedFiles files;
  private SourceErrors served = SourceErrors.NONE;

  WatchedSource(SourceOptions options, LocalGateway gateway, Optional<WatchedProgram> program) {
    this.options = options;
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
    try {
      served = options.errors();
    } catch (RuntimeException e) {
      // A document that cannot be read now has no known errors.
    }
    return program.map(one -> one.savedAfter(BUILD_STAMP)).orElseGet(TreeSet::new);
  }

  @Override
  public Prepared prepare(Set<Path> changed) throws RejectedReload {
    files = options.files();
    Optional<WatchedProgram.Version> version =
        program.isPresent() ? Optional.of(program.get().version(changed)) : Optional.empty();
    try {
      LoadedSource loaded =
          version.isPresent() ? version.get().with(gateway::load) : gateway.load();
      SourceErrors errors = options.errors();
      List<String> problems = new ArrayList<>(unreadable(loaded));
      problems.addAll(errors.without(served));
      if (!problems.isEmpty()) {
        throw RejectedReload.of(problems);
      }
      return () -> {
        List<String> changes = SourceChanges.between(gateway.source(), loaded);
        gateway.serve(loaded);
        version.ifPresent(WatchedProgram.Version::serve);
        served = errors;
        return changes;
      };
    } catch (StackException | SourceException | InvalidDocumentException e) {
      throw RejectedReload.of(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the problems of APIs that cannot be read any more. */
  private List<String> unreadable(LoadedSource loaded) {
    return loaded.apis().stream()
        .flatMap(api -> api.problem().stream().filter(problem -> isServed(api.id())))
        .toList();
  }

  private boolean isServed(String id) {
    return gateway.source().apis().stream()
        .filter(api -> api.problem().isEmpty())
        .map(LoadedApi::id)
        .anyMatch(id::equals);
  }
}
