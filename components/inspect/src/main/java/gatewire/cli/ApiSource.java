package gatewire.cli;

import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.InvocationRights;
import gatewire.stack.aws.StackApi;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command-line options that select APIs: those of the program, of a document or of a stack
 * export.
 */
final class ApiSource {

  private static final Pattern FINDING = Pattern.compile("\\[[a-z0-9-]+] ");

  @Mixin private StackOptions stack = new StackOptions();

  @ArgGroup private Other other = new Other();

  /** A source that replaces the program. */
  static final class Other {
    @Option(
        names = "--openapi",
        paramLabel = "FILE",
        description = "Reads an OpenAPI or Swagger document instead of the program.")
    private Optional<Path> openapi = Optional.empty();

    @Option(
        names = "--stack-export",
        paramLabel = "FILE",
        description = "Reads the output of 'pulumi stack export' instead of the program.")
    private Optional<Path> stackExport = Optional.empty();
  }

  /**
   * Reads the APIs with their known stages and with the problems of reading them.
   *
   * @param err the writer for warnings
   * @throws gatewire.stack.StackException if the stack, program or export does not exist or cannot
   *     be used
   * @throws gatewire.openapi.document.InvalidDocumentException if the document does not exist or
   *     cannot be read
   */
  List<CheckedApi> apis(PrintWriter err) {
    return apis(err, ImportParameters.DEFAULT);
  }

  /** Reads the APIs; a document is read with these parameters. */
  List<CheckedApi> apis(PrintWriter err, ImportParameters parameters) {
    if (other.openapi.isPresent()) {
      ApiDocument document = ApiDocument.read(other.openapi.get(), parameters);
      return List.of(new CheckedApi(document.api(), List.of(), document.warnings(), List.of()));
    }
    List<ResourceState> resources =
        other.stackExport.map(StackExport::read).orElseGet(() -> recorded(err));
    ApiStack read = ApiStack.read(resources);
    read.unparsed().forEach(one -> err.println("WARNING " + one.place() + ": " + one.problem()));
    InvocationRights rights =
        new InvocationRights(read.functions(), FunctionPermission.read(resources));
    BucketOrigins origins = new BucketOrigins(read.buckets());
    return read.apis().stream().map(api -> checked(api, rights, origins)).toList();
  }

  private static CheckedApi checked(StackApi api, InvocationRights rights, BucketOrigins origins) {
    ApiDocument imported = ImportedApi.read(api);
    return new CheckedApi(
        origins.accept(imported.api()),
        api.stages(),
        imported.warnings(),
        new InvocationFindings(api, imported.api(), rights).find().toList());
  }

  private List<ResourceState> recorded(PrintWriter err) {
    RecordedStack recorded = stack.record();
    recorded.messages().stream()
        .filter(message -> message.severity() == LogMessage.Severity.WARNING)
        .map(LogMessage::text)
        // The command prints the findings itself, so those that the program logs are omitted.
        .filter(text -> !FINDING.matcher(text).lookingAt())
        .forEach(text -> err.println("WARNING " + text));
    return recorded.resources();
  }
}
