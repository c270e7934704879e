package gatewire.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replaces {@code serve} in a fork without the local gateway and explains how to restore it. */
@Command(name = "serve", hidden = true)
final class AbsentServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Returns the command, which ignores the arguments that {@code serve} would have. */
  static CommandLine commandLine() {
    return new CommandLine(new AbsentServeCommand()).setUnmatchedArgumentsAllowed(true);
  }

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
