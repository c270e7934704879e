package gatewire.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Explains, in a fork without the local gateway, why there is nothing to serve with. */
@Command(name = "serve", hidden = true)
final class AbsentServeCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println(
            "serve needs the folder components/local, which is not here. Bring it back"
                + " (git checkout COMMIT -- components/local), or look at the API with"
                + " ./gatewire describe.");
    return ExitCode.SOFTWARE;
  }
}
