package gatewire.cli;

import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import gatewire.stack.cloudformation.TemplateLines;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command-line options that select APIs: those of the program, of a document, of a stack export
 * or of a CloudFormation template.
 */
final class ApiSource {

  private static final Pattern FINDING = Pattern.compile("\\[[a-z0-9-]+] ");

  @Mixin private StackOptions stack = new StackOptions();

  @ArgGroup private Other other = new Other();

  @Mixin private TemplateOptions templates = new TemplateOptions();

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

    @Option(
        names = "--template",
        paramLabel = "FILE",
        description =
            "Reads a CloudFormation template instead of the program, also one of SAM, 'cdk synth' or 'serverless package'.")
    private Optional<Path> template = Optional.empty();
  }

  /**
   * Reads the APIs with their known stages and with the problems of reading them.
   *
   * @param err the writer for warnings
   * @throws gatewire.stack.StackException if the stack, program, export or template does not exist
   *     or cannot be used
   * @throws gatewire.openapi.document.InvalidDocumentException if the document does not exist or
   *     cannot be read
   */
  List<CheckedApi> apis(PrintWriter err) {
    return apis(err, ImportParameters.DEFAULT);
  }

  /** Reads the APIs; a document is read with these parameters. */
  List<CheckedApi> apis(PrintWriter err, ImportParameters parameters) {
    if (other.openapi.isPresent()) {
      ImportedDocument read =
          ImportedDocument.read(other.openapi.get(), parameters, templates.values());
      read.notes().forEach(note -> err.println("WARNING " + note));
      ApiDocument document = read.document();
      return List.of(new CheckedApi(document.api(), List.of(), document.warnings()));
    }
    if (other.template.isPresent()) {
      CloudFormationTemplate template = templates.read(other.template.get());
      template.notes().forEach(note -> err.println("WARNING " + note));
      return apis(template.resources(), err, template.lines()::locate);
    }
    return apis(
        other.stackExport.map(StackExport::read).orElseGet(() -> recorded(err)),
        err,
        (api, place) -> Optional.empty());
  }

  private static List<CheckedApi> apis(
      List<ResourceState> resources,
      PrintWriter err,
      BiFunction<String, String, Optional<TemplateLines.Location>> locations) {
    ApiStack read = ApiStack.read(resources);
    read.unparsed().forEach(one -> err.println("WARNING " + one.place() + ": " + one.problem()));
    StackFindings findings = StackFindings.of(read, resources);
    BucketOrigins origins = new BucketOrigins(read.buckets());
    return read.apis().stream()
        .map(
            api -> {
              ApiDocument imported = ImportedApi.read(api);
              return new CheckedApi(
                  origins.accept(imported.api()),
                  api.stages(),
                  imported.warnings(),
                  findings.about(api, imported.api()),
                  place -> locations.apply(api.id(), place));
            })
        .toList();
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
