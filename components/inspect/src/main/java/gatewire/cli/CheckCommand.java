package gatewire.cli;

import gatewire.check.rule.Severity;
import gatewire.stack.StackException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the findings of each API, for people or for other programs, or explains a rule. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire check [OPTION...]",
    description =
        "Checks the APIs of the program, of another stack, of a document or of a CloudFormation template with all rules. Exits with 1 if there are errors.")
final class CheckCommand implements Callable<Integer> {

  @Mixin private ApiSource source = new ApiSource();

  @Mixin private RouteFilter filter = new RouteFilter();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exits with 1 if there are findings of this severity or of a higher one: error or warning (default: ${DEFAULT-VALUE}).")
  private Severity failOn = Severity.ERROR;

  @Option(names = "--strict", description = "The same as --fail-on warning.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The output format: text, json, sarif or github (default: ${DEFAULT-VALUE}).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Explains a rule, for example undeclared-status, and checks nothing.")
  private Optional<String> explain = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return explain.map(this::explain).orElseGet(this::check);
  }

  private int explain(String rule) {
    Optional<String> explanation = RuleExplanation.of(rule);
    if (explanation.isEmpty()) {
      spec.commandLine().getErr().println(RuleExplanation.unknown(rule));
      return ExitCode.USAGE;
    }
    print(explanation.get());
    return ExitCode.OK;
  }

  private int check() {
    List<LocatedReport> reports = reports();
    print(format.format(reports));
    Severity lowest = strict ? Severity.WARNING : failOn;
    boolean failed =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .filter(finding -> finding.suppression().isEmpty())
            .anyMatch(finding -> finding.finding().severity().compareTo(lowest) <= 0);
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private List<LocatedReport> reports() {
    try {
      ReadApis read = source.read(spec.commandLine().getErr());
      filter.verify(read.apis().stream().map(CheckedApi::api).toList(), spec.commandLine());
      return read.reports().stream().map(report -> report.selected(filter)).toList();
    } catch (StackOverflowError e) {
      throw new StackException("The API is nested too deeply to be checked.");
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
