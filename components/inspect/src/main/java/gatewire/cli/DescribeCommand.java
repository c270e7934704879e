package gatewire.cli;

import gatewire.check.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints each API as it would be deployed, and what is wrong with it. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire describe [OPTION...]",
    description =
        "Prints each route with its backend, each status and where each of its headers comes from, and the findings.")
final class DescribeCommand implements Callable<Integer> {

  @Mixin private ApiSource source = new ApiSource();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<CheckedApi> apis = source.apis(spec.commandLine().getErr());
    boolean sound = true;
    for (CheckedApi api : apis) {
      Report report = api.report();
      out.println(ApiDescription.of(api.api(), report));
      sound &= report.errors().isEmpty();
    }
    if (apis.isEmpty()) {
      out.println("There is no RestApi.");
    }
    out.flush();
    return sound ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
