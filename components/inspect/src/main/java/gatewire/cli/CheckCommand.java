package gatewire.cli;

import gatewire.check.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is wrong with each API and nothing else, for people and for machines. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire check [OPTION...]",
    description =
        "Runs the rules over the program's APIs, another stack's or a document's. Ends with 1 when there are errors.")
final class CheckCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Mixin private ApiSource source = new ApiSource();

  @Option(names = "--strict", description = "Ends with 1 when there are warnings, too.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Report> reports =
        source.apis(spec.commandLine().getErr()).stream().map(CheckedApi::report).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.println(format == Format.JSON ? ReportJson.of(reports) : ReportText.of(reports));
    out.flush();
    boolean bad =
        reports.stream()
            .anyMatch(
                report -> !report.errors().isEmpty() || strict && !report.warnings().isEmpty());
    return bad ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
