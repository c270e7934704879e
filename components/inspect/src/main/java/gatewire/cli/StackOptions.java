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

/** The command-line options that select a program and its configuration. */
public final class StackOptions {

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      defaultValue = "dev",
      description =
          "Reads the configuration of this stack, Pulumi.NAME.yaml (default: ${DEFAULT-VALUE}).")
  private String stack = "dev";

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE",
      description = "Replaces a configuration value of the file; repeatable.")
  private List<String> config = new ArrayList<>();

  @Option(
      names = "--program",
      paramLabel = "CLASS",
      description = "Runs the program of this class (default: the pom's <program>).")
  private Optional<String> program = Optional.empty();

  /**
   * Runs the program with the stack's configuration and returns the resources that it registers.
   *
   * @throws gatewire.stack.StackException if the stack or program does not exist, or the program
   *     fails
   */
  public RecordedStack record() {
    return record(Path.of(""), programName());
  }

  /**
   * Runs the program of another folder with the configuration of the same stack there. The thread's
   * context class loader must find the program's classes.
   *
   * @throws gatewire.stack.StackException if the stack or program does not exist, or the program
   *     fails
   */
  public RecordedStack record(Path folder) {
    return record(folder, program.orElseGet(() -> ProgramPom.program(folder)));
  }

  private RecordedStack record(Path folder, String name) {
    return RecordedStack.run(
            StackProgram.of(name), PulumiProject.read(folder).configuration(stack, config))
        .orThrow();
  }

  /**
   * Returns the files with the stack's configuration.
   *
   * @throws gatewire.stack.StackException if there is no project file, or it cannot be read
   */
  public List<Path> configurationFiles() {
    return PulumiProject.read(Path.of("")).files(stack);
  }

  /**
   * Returns the program's class name. If Maven started the JVM, it passes the pom's property;
   * otherwise the pom is read.
   */
  private String programName() {
    return program
        .or(() -> Optional.ofNullable(System.getProperty("gatewire.program")))
        .orElseGet(() -> ProgramPom.program(Path.of("")));
  }
}
