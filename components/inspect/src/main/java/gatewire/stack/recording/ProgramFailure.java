package gatewire.stack.recording;

import com.pulumi.exceptions.LogException;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * The reason why a program failed.
 *
 * @param message the message for the user: the program's message if it threw a RunException,
 *     otherwise the exception, its causes and the line of the program that threw it
 * @param exception the exception without the wrappers of futures, reflection and the SDK; empty if
 *     none was thrown
 */
public record ProgramFailure(String message, Optional<Throwable> exception) {

  /** Stack frames in code that the program's author cannot change. */
  private static final Pattern FOREIGN =
      Pattern.compile("(java|jdk|sun|com\\.pulumi|com\\.google)\\..*");

  /**
   * Returns the failure of a run. The SDK often reports one exception several times, with different
   * wrappers and in any order.
   */
  static Optional<ProgramFailure> of(List<? extends Throwable> thrown) {
    List<Throwable> exceptions = thrown.stream().map(ProgramFailure::unwrapped).toList();
    return exceptions.stream()
        .filter(ProgramFailure::hasMessageForUser)
        .findFirst()
        .or(() -> exceptions.stream().findFirst())
        .map(ProgramFailure::of);
  }

  static ProgramFailure of(String message) {
    return new ProgramFailure(message, Optional.empty());
  }

  private static ProgramFailure of(Throwable exception) {
    return new ProgramFailure(message(exception), Optional.of(exception));
  }

  private static Throwable unwrapped(Throwable thrown) {
    boolean wraps =
        thrown instanceof CompletionException
            || thrown instanceof InvocationTargetException
            || thrown instanceof LogException
            || thrown.getClass().getPackageName().equals("com.pulumi.serialization.internal");
    return wraps && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
  }

  private static boolean hasMessageForUser(Throwable exception) {
    return exception instanceof RunException || exception instanceof ResourceException;
  }

  private static String message(Throwable exception) {
    if (hasMessageForUser(exception)) {
      return String.valueOf(exception.getMessage());
    }
    StringBuilder message = new StringBuilder(exception.toString());
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      message.append(", caused by ").append(cause);
    }
    Arrays.stream(exception.getStackTrace())
        .filter(frame -> !FOREIGN.matcher(frame.getClassName()).matches())
        .findFirst()
        .ifPresent(frame -> message.append(" (at ").append(frame).append(")"));
    return message.toString();
  }
}
