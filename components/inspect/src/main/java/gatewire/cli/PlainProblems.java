package gatewire.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Reports problems of commands without stack traces: invalid usage with a usage message and exit
 * code 2, an unusable stack or document in one line with exit code 1. An unexpected exception,
 * which is a bug in Gatewire, is one line too; the environment variable {@code GATEWIRE_STACKTRACE}
 * adds its stack trace for a report.
 */
public final class PlainProblems {

  private static final String STACK_TRACE = "GATEWIRE_STACKTRACE";

  private PlainProblems() {}

  /**
   * Installs the handlers of problems in a command.
   *
   * @param expected the exceptions whose messages are meant for users
   */
  public static CommandLine on(
      CommandLine commands, List<Class<? extends RuntimeException>> expected) {
    return commands
        .setExecutionStrategy(PlainProblems::run)
        .setParameterExceptionHandler(
            (problem, arguments) -> {
              CommandLine command = problem.getCommandLine();
              command.getErr().println(problem.getMessage());
              suggestion(problem).ifPresent(command.getErr()::println);
              command.usage(command.getErr());
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              if (expected.stream().anyMatch(type -> type.isInstance(problem))) {
                command.getErr().println(problem.getMessage());
              } else {
                unexpected(problem, command.getErr());
              }
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  /** Runs a command. A full heap or stack has no useful stack trace. */
  private static int run(CommandLine.ParseResult parsed) {
    String problem;
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (StackOverflowError e) {
      problem = "The source is nested too deeply to be read.";
    } catch (OutOfMemoryError e) {
      problem = "The source needs more memory than Java has; the option -Xmx sets how much.";
    }
    parsed.commandSpec().commandLine().getErr().println(problem);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void unexpected(Exception problem, PrintWriter err) {
    err.println(
        "This is a bug in Gatewire: %s. Please report it with the stack trace, which %s=1 prints."
            .formatted(problem.toString().lines().findFirst().orElse(""), STACK_TRACE));
    if (System.getenv(STACK_TRACE) != null) {
      problem.printStackTrace(err);
    }
  }

  /** Suggests the commands or options that are similar to an unknown one; empty if none is. */
  private static Optional<String> suggestion(CommandLine.ParameterException problem) {
    return problem instanceof CommandLine.UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? Optional.of("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?")
        : Optional.empty();
  }
}
