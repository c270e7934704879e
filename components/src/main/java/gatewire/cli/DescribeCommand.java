package gatewire.cli;

import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.stack.ApiStack;
import gatewire.stack.RecordedStack;
import gatewire.stack.StackApi;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints each API of the program as it would be deployed, and what is wrong with it. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description =
        "Prints each route with its backend, each status and where each of its headers comes from, and the findings.")
final class DescribeCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    RecordedStack recorded = options.record();
    ApiStack stack = ApiStack.read(recorded.resources());
    PrintWriter out = spec.commandLine().getOut();
    boolean sound = true;
    for (StackApi api : stack.apis()) {
      RestApi restApi = ImportedApi.of(api);
      Report report = Report.of(restApi);
      out.println(ApiDescription.of(restApi, report));
      sound &= report.errors().isEmpty();
    }
    if (stack.apis().isEmpty()) {
      out.println("The program registers no RestApi.");
    }
    stack
        .unparsed()
        .forEach(unparsed -> out.println("ERROR " + unparsed.place() + ": " + unparsed.problem()));
    out.flush();
    return sound && stack.unparsed().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
