package gatewire.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Replaces {@code serve} in a fork without the local gateway and explains how to restore it. */
@Command(name = "serve", hidden = true)
final class AbsentServeCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println(
            "serve needs the folder components/local, which does not exist. Restore it"
                + " (git checkout COMMIT -- components/local), or look at the API with"
                + " ./gatewire describe.");
    return ExitCode.SOFTWARE;
  }
}
