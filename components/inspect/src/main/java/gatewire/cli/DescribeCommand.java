package gatewire.cli;

import gatewire.check.rule.Severity;
import gatewire.report.ApiDescription;
import gatewire.report.DescriptionFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints each API in the form in which it would be deployed, with its findings. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire describe [OPTION...]",
    description =
        "Prints each route with its backend, each status with the source of each header, and the findings.")
final class DescribeCommand implements Callable<Integer> {

  @Mixin private ApiSource source = new ApiSource();

  @Mixin private RouteFilter filter = new RouteFilter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "The output format: text, markdown (for pull requests), html (one file without scripts) or json (default: ${DEFAULT-VALUE}).")
  private DescriptionFormat format = DescriptionFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<CheckedApi> apis = source.apis(spec.commandLine().getErr());
    filter.verify(apis.stream().map(CheckedApi::api).toList(), spec.commandLine());
    boolean valid = true;
    List<ApiDescription> descriptions = new ArrayList<>();
    for (CheckedApi api : apis) {
      LocatedReport report = api.report();
      valid &= report.of(Severity.ERROR).isEmpty();
      List<String> findings = ReportText.findings(report.selected(filter)).toList();
      descriptions.add(
          ApiDescription.of(
              api.api(), filter::selects, StackRoles.describe(api.roles()), findings));
    }
    CommandOutput.write(format.print(descriptions) + "\n", output, spec);
    return valid ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
