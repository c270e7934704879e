package gatewire.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * How commands tell people what they did wrong: bad usage with the usage behind it and exit code 2,
 * a bad stack or document in one line and exit code 1. Only a defect of ours has a stack trace.
 */
public final class PlainProblems {

  private PlainProblems() {}

  /**
   * Let a command tell problems so.
   *
   * @param expected the exceptions whose messages are written for people
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

  /** The commands or options that are nearest to an unknown one; empty if none is similar. */
  private static Optional<String> suggestion(CommandLine.ParameterException problem) {
    return problem instanceof CommandLine.UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? Optional.of("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?")
        : Optional.empty();
  }
}
