package gatewire.cli;

import gatewire.stack.project.ProgramPom;
import gatewire.stack.project.PulumiProject;
import gatewire.stack.recording.RecordedStack;
import gatewire.stack.recording.StackProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      description = "The class with the stack's program (default: the pom's <program>).")
  private Optional<String> program = Optional.empty();

  /**
   * Runs the program with the stack's configuration and returns what it registers.
   *
   * @throws gatewire.stack.StackException when there is no such stack or program, or it fails
   */
  public RecordedStack record() {
    return RecordedStack.run(
            StackProgram.of(programName()),
            PulumiProject.read(Path.of("")).configuration(stack, config))
        .orThrow();
  }

  /** Maven resolves the pom's property by itself; a JVM that Maven did not start reads the pom. */
  private String programName() {
    return program
        .or(() -> Optional.ofNullable(System.getProperty("gatewire.program")))
        .orElseGet(() -> ProgramPom.program(Path.of("")));
  }
}
