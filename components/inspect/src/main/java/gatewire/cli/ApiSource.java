package gatewire.cli;

import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import gatewire.stack.cloudformation.DocumentLines;
import gatewire.stack.cloudformation.SourceLocation;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
   * Reads the APIs, and prints the parts that could not be read.
   *
   * @param err the writer for warnings
   */
  List<CheckedApi> apis(PrintWriter err) {
    return apis(err, ImportParameters.DEFAULT);
  }

  /** Reads the APIs; a document is read with these parameters. */
  List<CheckedApi> apis(PrintWriter err, ImportParameters parameters) {
    ReadApis read = read(err, parameters);
    read.notes().forEach(note -> err.println("WARNING " + note.text()));
    return read.apis();
  }

  /**
   * Reads the APIs with their known stages and with the problems of reading them.
   *
   * @param err the writer for the warnings that the program logs
   * @throws gatewire.stack.StackException if the stack, program, export or template does not exist
   *     or cannot be used
   * @throws gatewire.openapi.document.InvalidDocumentException if the document does not exist or
   *     cannot be read
   */
  ReadApis read(PrintWriter err) {
    return read(err, ImportParameters.DEFAULT);
  }

  private ReadApis read(PrintWriter err, ImportParameters parameters) {
    if (other.openapi.isPresent()) {
      return document(other.openapi.get(), parameters, templates.values());
    } else if (other.template.isPresent()) {
      return template(other.template.get());
    } else if (other.stackExport.isPresent()) {
      Path file = other.stackExport.get();
      Optional<SourceLocation> export = Optional.of(SourceLocation.of(file));
      return stack(file, StackExport.read(file), (api, place) -> export);
    }
    return stack("the program", recorded(err), (api, place) -> Optional.empty());
  }

  /** Reads a document; the values are those of names that CloudFormation's functions use. */
  static ReadApis document(Path file, ImportParameters parameters, Map<String, String> values) {
    ImportedDocument read = ImportedDocument.read(file, parameters, values);
    ApiDocument document = read.document();
    DocumentLines lines = DocumentLines.of(file);
    CheckedApi api =
        new CheckedApi(
            document.api(),
            List.of(),
            document.warnings(),
            List.of(),
            List.of(),
            finding -> Optional.of(lines.locate(finding.place())));
    return new ReadApis(
        file.toString(),
        List.of(api),
        read.notes().stream().map(note -> ReadingNote.of(note, "the document")).toList());
  }

  private ReadApis template(Path file) {
    CloudFormationTemplate template = templates.read(file);
    ReadApis read = stack(file, template.resources(), template.lines()::locate);
    Stream<ReadingNote> notes =
        template.notes().stream().map(note -> ReadingNote.of(note, "the template"));
    return new ReadApis(
        read.source(), read.apis(), Stream.concat(notes, read.notes().stream()).toList());
  }

  /** Reads a file with resources; a problem with an API's document names the file. */
  private static ReadApis stack(
      Path file,
      List<ResourceState> resources,
      BiFunction<String, String, Optional<SourceLocation>> locations) {
    try {
      return stack(file.toString(), resources, locations);
    } catch (InvalidDocumentException e) {
      throw e.in(file);
    }
  }

  /**
   * Reads the APIs of a stack.
   *
   * @param locations the location of a place in an API, by the API's id
   */
  static ReadApis stack(
      String source,
      List<ResourceState> resources,
      BiFunction<String, String, Optional<SourceLocation>> locations) {
    ApiStack stack = ApiStack.read(resources);
    StackFindings findings = StackFindings.of(stack, resources);
    return new ReadApis(
        source,
        stack.apis().stream()
            .map(
                api -> findings.checked(api, finding -> locations.apply(api.id(), finding.place())))
            .toList(),
        stack.unparsed().stream()
            .map(part -> ReadingNote.of(part, locations.apply("", part.place())))
            .toList());
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
