package gatewire.cli;

import gatewire.check.rule.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<CheckedApi> apis = source.apis(spec.commandLine().getErr());
    filter.verify(apis.stream().map(CheckedApi::api).toList(), spec.commandLine());
    boolean valid = true;
    for (CheckedApi api : apis) {
      LocatedReport report = api.report();
      out.println(ApiDescription.of(api.api(), report, filter));
      valid &= report.of(Severity.ERROR).isEmpty();
    }
    if (apis.isEmpty()) {
      out.println("No RestApi found.");
    }
    out.flush();
    return valid ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
