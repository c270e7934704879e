package gatewire.cli;

import gatewire.stack.project.PulumiProject;
import gatewire.stack.recording.RecordedStack;
import gatewire.stack.recording.StackProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which program is looked at, and with which configuration. */
public final class StackOptions {

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      defaultValue = "dev",
      description = "The stack whose Pulumi.NAME.yaml is read (default: ${DEFAULT-VALUE}).")
  private String stack = "dev";

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE",
      description = "A configuration value instead of the file's; repeatable.")
  private List<String> config = new ArrayList<>();

  @Option(
      names = "--program",
      paramLabel = "CLASS",
      defaultValue = "${sys:gatewire.program}",
      description = "The class with the stack's program (default: the pom's <program>).")
  private String program = "";

  /**
   * What the program registers with the stack's configuration.
   *
   * @throws gatewire.stack.StackException when there is no such stack or program, or it fails
   */
  public RecordedStack record() {
    return RecordedStack.run(
            StackProgram.of(program), PulumiProject.read(Path.of("")).configuration(stack, config))
        .orThrow();
  }
}
