package gatewire.cli;

import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The main class of {@code ./gatewire} and of an IDE's run configuration. If started without
 * arguments, it serves the program that the pom names, so that an IDE needs no configuration.
 */
@Command(
    name = "gatewire",
    description = "Serves, checks, describes and compares APIs without deploying them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private static final String SERVE = "serve";
  private static final String COMMON_POOL_THREADS =
      "java.util.concurrent.ForkJoinPool.common.parallelism";

  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit code: 0 for success, 1 for an unusable stack or
   * an API with errors, 2 for invalid usage.
   */
  public static void main(String[] args) {
    // On Java 25 the Pulumi SDK needs at least two threads of the common pool, which reads this
    // property once. An IDE starts this class without options.
    if (System.getProperty(COMMON_POOL_THREADS) == null) {
      System.setProperty(COMMON_POOL_THREADS, "4");
    }
    ProgramClasses.use();
    System.exit(commandLine().execute(args.length == 0 ? new String[] {SERVE} : args));
  }

  /** Returns the commands, for callers that run them without ending the JVM. */
  static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new Main());
    List<Class<? extends RuntimeException>> reported =
        new ArrayList<>(List.of(StackException.class, InvalidDocumentException.class));
    for (CommandProvider provider : providers().toList()) {
      commands.addSubcommand(provider.command());
      reported.addAll(provider.reportedExceptions());
    }
    if (!commands.getSubcommands().containsKey(SERVE)) {
      commands.addSubcommand(AbsentServeCommand.commandLine());
    }
    commands
        .addSubcommand(new CheckCommand())
        .addSubcommand(new DescribeCommand())
        .addSubcommand(new ExportCommand())
        .addSubcommand(new DiffCommand())
        .addSubcommand(new CommandLine.HelpCommand());
    return PlainProblems.on(commands, reported)
        .registerConverter(Path.class, CallerFolder::resolve)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static Stream<CommandProvider> providers() {
    return ServiceLoader.load(CommandProvider.class, Main.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get);
  }
}
