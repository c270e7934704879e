package gatewire.cli;

import gatewire.openapi.ApiDocument;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.aws.ApiStack;
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

/** Which APIs a command looks at: the program's, a document's, or those of a stack export. */
final class ApiSource {

  private static final Pattern FINDING = Pattern.compile("\\[[a-z0-9-]+] ");

  @Mixin private StackOptions stack = new StackOptions();

  @ArgGroup private Other other = new Other();

  /** What is looked at instead of the program. */
  static final class Other {
    @Option(
        names = "--openapi",
        paramLabel = "FILE",
        description = "An OpenAPI or Swagger document instead of the program.")
    private Optional<Path> openapi = Optional.empty();

    @Option(
        names = "--stack-export",
        paramLabel = "FILE",
        description = "What 'pulumi stack export' printed instead of the program.")
    private Optional<Path> stackExport = Optional.empty();
  }

  /**
   * The APIs, each with the stages that are known, and with what of it could not be read.
   *
   * @param err where warnings go
   * @throws gatewire.stack.StackException when there is no such stack, program or export
   * @throws gatewire.openapi.document.InvalidDocumentException when there is no such document
   */
  List<CheckedApi> apis(PrintWriter err) {
    if (other.openapi.isPresent()) {
      ApiDocument document = ApiDocument.read(other.openapi.get());
      document.warnings().forEach(one -> err.println("WARNING " + one.place() + ": " + one.text()));
      return List.of(new CheckedApi(document.api(), List.of()));
    }
    List<ResourceState> resources =
        other.stackExport.map(StackExport::read).orElseGet(() -> recorded(err));
    ApiStack read = ApiStack.read(resources);
    read.unparsed().forEach(one -> err.println("WARNING " + one.place() + ": " + one.problem()));
    return read.apis().stream()
        .map(api -> new CheckedApi(ImportedApi.of(api), api.stages()))
        .toList();
  }

  private List<ResourceState> recorded(PrintWriter err) {
    RecordedStack recorded = stack.record();
    recorded.messages().stream()
        .filter(message -> message.severity() == LogMessage.Severity.WARNING)
        .map(LogMessage::text)
        // A program that checks its API logs the same findings that the command makes.
        .filter(text -> !FINDING.matcher(text).lookingAt())
        .forEach(text -> err.println("WARNING " + text));
    return recorded.resources();
  }
}
