package gatewire.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the findings of each API, for people or as JSON. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire check [OPTION...]",
    description =
        "Checks the APIs of the program, of another stack, of a document or of a CloudFormation template with all rules. Exits with 1 if there are errors.")
final class CheckCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Mixin private ApiSource source = new ApiSource();

  @Option(names = "--strict", description = "Exits with 1 also if there are warnings.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The output format: text or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<LocatedReport> reports =
        source.apis(spec.commandLine().getErr()).stream().map(CheckedApi::report).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.println(format == Format.JSON ? ReportJson.of(reports) : ReportText.of(reports));
    out.flush();
    boolean failed =
        reports.stream()
            .map(LocatedReport::report)
            .anyMatch(
                report -> !report.errors().isEmpty() || strict && !report.warnings().isEmpty());
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
