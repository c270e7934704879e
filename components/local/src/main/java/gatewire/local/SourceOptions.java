package gatewire.local;

import gatewire.cli.SourceErrors;
import gatewire.cli.StackOptions;
import gatewire.cli.TemplateOptions;
import gatewire.local.source.DocumentSource;
import gatewire.local.watch.WatchedFiles;
import gatewire.local.watch.WatchedProgram;
import gatewire.stack.ResourceState;
import gatewire.stack.StackException;
import gatewire.stack.StackExport;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import gatewire.stack.cloudformation.SourceLocation;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command-line options that select the APIs to serve. */
final class SourceOptions {

  private static final String DOCUMENTS = ".+\\.(?:json|ya?ml|template)";
  private static final Path PROJECT = Path.of("");

  @Mixin private StackOptions stack = new StackOptions();

  @ArgGroup private @Nullable OtherSource other;

  /** The source of the APIs if it is not the program. */
  static final class OtherSource {
    @Option(
        names = "--openapi",
        paramLabel = "FILE|DIR",
        required = true,
        description =
            "Serve OpenAPI documents instead; repeatable. Each *.json or *.yaml file in a folder is an API, whose id is the file's name; NAME.stage.json contains the settings of NAME.")
    private List<Path> openapi = new ArrayList<>();

    @Option(
        names = "--stack-export",
        paramLabel = "FILE",
        required = true,
        description = "Serve the output of 'pulumi stack export' instead.")
    private Optional<Path> stackExport = Optional.empty();

    @Option(
        names = "--template",
        paramLabel = "FILE",
        required = true,
        description =
            "Serve the API of a CloudFormation template instead, also of SAM, 'cdk synth' or 'serverless package'.")
    private Optional<Path> template = Optional.empty();
  }

  @Mixin private TemplateOptions templates = new TemplateOptions();

  private final Set<String> printed = new HashSet<>();

  /** The resources that were read last, with the lines of the template that contains them. */
  private List<ResourceState> resources = List.of();

  private BiFunction<String, String, Optional<SourceLocation>> lines =
      (api, place) -> Optional.empty();

  /**
   * Returns a builder of a gateway for the APIs.
   *
   * @param err receives warnings of the program and notes about the template, each only once
   */
  LocalGateway.Builder builder(Consumer<String> err) {
    return other != null && !other.openapi.isEmpty()
        ? LocalGateway.ofDocuments(other.openapi, templates.values())
        : LocalGateway.ofResources(() -> resources(err));
  }

  private List<ResourceState> resources(Consumer<String> err) {
    if (other != null && other.stackExport.isPresent()) {
      resources = StackExport.read(other.stackExport.get());
    } else if (other != null && other.template.isPresent()) {
      CloudFormationTemplate template = templates.read(other.template.get());
      template.notes().forEach(note -> printOnce(note.toString(), err));
      lines = template.lines()::locate;
      resources = template.resources();
    } else {
      resources = record(err);
    }
    return resources;
  }

  private List<ResourceState> record(Consumer<String> err) {
    RecordedStack recorded = stack.record();
    recorded.messages().stream()
        .filter(message -> message.severity() != LogMessage.Severity.INFO)
        .forEach(message -> printOnce(message.severity() + " " + message.text(), err));
    return recorded.resources();
  }

  private void printOnce(String line, Consumer<String> err) {
    if (printed.add(line)) {
      err.accept(line);
    }
  }

  /** Returns whether the APIs are those of the program. */
  boolean isProgram() {
    return other == null;
  }

  /** Returns the files that the APIs are made of. */
  WatchedFiles files() {
    List<WatchedFiles.Root> roots = new ArrayList<>();
    if (other == null) {
      roots.add(WatchedFiles.Root.tree(WatchedProgram.sources(PROJECT)));
      configurationFiles().map(WatchedFiles.Root::file).forEach(roots::add);
    } else {
      Stream.of(other.openapi.stream(), other.template.stream(), other.stackExport.stream())
          .flatMap(paths -> paths)
          .flatMap(SourceOptions::roots)
          .forEach(roots::add);
    }
    return new WatchedFiles(roots);
  }

  /** Returns the files of the stack. If the project file is being saved, only that one is known. */
  private Stream<Path> configurationFiles() {
    try {
      return stack.configurationFiles().stream();
    } catch (StackException e) {
      return Stream.of(PROJECT.resolve("Pulumi.yaml"));
    }
  }

  /** Returns a file with the documents beside it, which it may include, or a folder's documents. */
  private static Stream<WatchedFiles.Root> roots(Path path) {
    return Files.isDirectory(path)
        ? Stream.of(WatchedFiles.Root.folder(path, DOCUMENTS))
        : Stream.of(
            WatchedFiles.Root.file(path),
            WatchedFiles.Root.folder(path.resolveSibling(""), DOCUMENTS));
  }

  /** Returns the errors of the APIs that were read last. */
  SourceErrors errors() {
    if (other != null && !other.openapi.isEmpty()) {
      return DocumentSource.documents(other.openapi).values().stream()
          .map(file -> SourceErrors.ofDocument(file, templates.values()))
          .reduce(SourceErrors.NONE, SourceErrors::and);
    }
    return SourceErrors.ofResources(resources, lines);
  }
}
