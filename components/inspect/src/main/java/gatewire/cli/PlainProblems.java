package gatewire.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Reports problems of commands without stack traces: invalid usage with a usage message and exit
 * code 2, an unusable stack or document in one line with exit code 1. Only an unexpected exception,
 * which is a bug in Gatewire, prints a stack trace.
 */
public final class PlainProblems {

  private PlainProblems() {}

  /**
   * Installs the handlers of problems in a command.
   *
   * @param expected the exceptions whose messages are meant for users
   */
  public static CommandLine on(
      CommandLine commands, List<Class<? extends RuntimeException>> expected) {
    return commands
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
              if (expected.stream().noneMatch(type -> type.isInstance(problem))) {
                throw problem;
              }
              command.getErr().println(problem.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  /** Suggests the commands or options that are similar to an unknown one; empty if none is. */
  private static Optional<String> suggestion(CommandLine.ParameterException problem) {
    return problem instanceof CommandLine.UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? Optional.of("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?")
        : Optional.empty();
  }
}
