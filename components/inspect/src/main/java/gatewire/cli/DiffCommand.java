package gatewire.cli;

import gatewire.diff.ApiDiff;
import gatewire.diff.Change;
import gatewire.diff.Impact;
import gatewire.diff.print.DiffFormat;
import gatewire.diff.print.DiffReport;
import gatewire.diff.update.CachingComparison;
import gatewire.diff.update.UpdatePlan;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of an API and prints what changes for clients. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire diff [OPTION...] BEFORE [AFTER]",
    description =
        "Compares two versions of an API: what changes for clients, and what the next 'pulumi up' replaces. Exits with 1 if a change is breaking, and with 2 if a source cannot be read.")
final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description =
          "The old version: a program's folder, an OpenAPI document, a stack export, a CloudFormation template, or git:REVISION[:PATH].")
  private String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "AFTER",
      defaultValue = ".",
      description = "The new version, in the same forms (default: ${DEFAULT-VALUE}, the program).")
  private String after = ".";

  @Mixin private StackOptions stack = new StackOptions();

  @Mixin private TemplateOptions templates = new TemplateOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "The output format: text, markdown or json (default: ${DEFAULT-VALUE}).")
  private DiffFormat format = DiffFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "IMPACT",
      defaultValue = "breaking",
      description =
          "Exits with 1 if there are changes of this impact or of a stronger one: breaking, risky or compatible (default: ${DEFAULT-VALUE}).")
  private Impact failOn = Impact.BREAKING;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (SourceReader reader = new SourceReader(stack, templates)) {
      return compare(reader.read(before), reader.read(after));
    } catch (StackException | InvalidDocumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private int compare(ComparedSource old, ComparedSource now) {
    List<Change> changes = new ArrayList<>(ApiDiff.between(old.apis(), now.apis()));
    Optional<UpdatePlan> plan = Optional.empty();
    if (old.resources().isPresent() && now.resources().isPresent()) {
      changes.addAll(CachingComparison.changes(old.resources().get(), now.resources().get()));
      changes.sort(Comparator.comparing(Change::impact));
      plan = Optional.of(UpdatePlan.of(old.resources().get(), now.resources().get()));
    }
    DiffReport report = new DiffReport(old.name(), now.name(), changes, plan);
    CommandOutput.write(format.print(report) + "\n", output, spec);
    List<String> problems =
        Stream.of(old, now)
            .flatMap(source -> source.problems().stream().map(one -> source.name() + ": " + one))
            .toList();
    if (!problems.isEmpty()) {
      // A part that could not be read looks like one that was removed.
      problems.forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
    return changes.stream().anyMatch(change -> change.impact().compareTo(failOn) <= 0)
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }
}
