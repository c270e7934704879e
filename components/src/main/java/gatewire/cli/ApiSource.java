package gatewire.cli;

import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.stack.ApiStack;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which APIs a command looks at: the program's, a document's, or those of a stack export. */
final class ApiSource {

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
   * The APIs, with what of each could not be read.
   *
   * @param err where warnings go
   */
  List<RestApi> apis(PrintWriter err) {
    if (other.openapi.isPresent()) {
      ApiDocument document = ApiDocument.read(other.openapi.get());
      document.warnings().forEach(one -> err.println("WARNING " + one.place() + ": " + one.text()));
      return List.of(document.api());
    }
    List<ResourceState> resources =
        other.stackExport.map(StackExport::read).orElseGet(() -> stack.record().resources());
    ApiStack read = ApiStack.read(resources);
    read.unparsed().forEach(one -> err.println("WARNING " + one.place() + ": " + one.problem()));
    return read.apis().stream().map(ImportedApi::of).toList();
  }
}
