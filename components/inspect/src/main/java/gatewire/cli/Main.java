package gatewire.cli;

import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands' entry: {@code ./mvnw -Pdescribe "-Dargs=--stack prod"} runs {@code describe --stack
 * prod}.
 */
@Command(
    name = "gatewire",
    description = "Looks at an API without deploying it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DescribeCommand.class, CheckCommand.class, ExportCommand.class})
public final class Main {

  private Main() {}

  /**
   * Run a command and end the JVM with its exit code: 0, or 1 for a bad stack or an API with
   * errors, or 2 for bad usage.
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands, for those who run them without ending the JVM. */
  static CommandLine commandLine() {
    return PlainProblems.on(
            new CommandLine(new Main()),
            List.of(StackException.class, InvalidDocumentException.class))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
