package gatewire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an API as an OpenAPI document with API Gateway's extensions. It does not call AWS. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire export [OPTION...]",
    description =
        "Writes the API of the program, of another stack, of a document or of a CloudFormation template as OpenAPI 3.0 with API Gateway's extensions.")
final class ExportCommand implements Callable<Integer> {

  private enum Format {
    JSON,
    YAML
  }

  @Mixin private ApiSource source = new ApiSource();

  @Option(
      names = "--api",
      paramLabel = "NAME",
      description = "The API to export. Required if there are several.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "The output format: json or yaml (default: yaml if the output file ends with .yaml or .yml, otherwise json).")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    // The export keeps the AWS variables of a document, which the next import replaces.
    List<CheckedApi> all =
        source.apis(err, ImportParameters.DEFAULT.withVariables(Optional.empty()));
    all.stream()
        .flatMap(api -> api.warnings().stream())
        .forEach(warning -> err.println("WARNING " + warning));
    List<RestApi> apis =
        all.stream()
            .map(CheckedApi::api)
            .filter(api -> name.isEmpty() || name.get().equals(api.name()))
            .toList();
    if (apis.size() != 1) {
      err.println(
          apis.isEmpty()
              ? name.map("No API '%s' found."::formatted).orElse("No API found.")
              : "There are several APIs: choose one with --api: "
                  + apis.stream().map(RestApi::name).toList());
      return ExitCode.SOFTWARE;
    }
    RestApi api = apis.get(0);
    if (!api.unparsed().isEmpty()) {
      api.unparsed().forEach(one -> err.println(one.place() + ": " + one.problem()));
      return ExitCode.SOFTWARE;
    }
    try {
      CommandOutput.write(text(ApiDocument.write(api)), output, spec);
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      err.println(
          "API '%s' cannot be exported as a document: %s".formatted(api.name(), e.getMessage()));
      return ExitCode.SOFTWARE;
    }
  }

  private String text(ObjectNode document) {
    boolean yaml =
        format
            .map(Format.YAML::equals)
            .orElse(output.filter(file -> file.toString().matches(".*\\.ya?ml")).isPresent());
    try {
      return yaml
          ? YAMLMapper.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build()
              .writeValueAsString(document)
          : document.toPrettyString() + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document can always be written as YAML", e);
    }
  }
}
