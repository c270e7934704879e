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
 * Why a program did not end well.
 *
 * @param message what to tell people: the program's own words where it threw a RunException,
 *     otherwise the exception, its causes and the line of the program that it came from
 * @param exception what was thrown, without the wrapping of futures, reflection and the SDK; empty
 *     where nothing was
 */
public record ProgramFailure(String message, Optional<Throwable> exception) {

  /** Frames that a program's author cannot change. */
  private static final Pattern FOREIGN =
      Pattern.compile("(java|jdk|sun|com\\.pulumi|com\\.google)\\..*");

  /**
   * The failure of a run: one exception often arrives several times, wrapped in one way and
   * another, in any order.
   */
  static Optional<ProgramFailure> of(List<? extends Throwable> thrown) {
    List<Throwable> exceptions = thrown.stream().map(ProgramFailure::unwrapped).toList();
    return exceptions.stream()
        .filter(ProgramFailure::hasItsOwnWords)
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

  private static boolean hasItsOwnWords(Throwable exception) {
    return exception instanceof RunException || exception instanceof ResourceException;
  }

  private static String message(Throwable exception) {
    if (hasItsOwnWords(exception)) {
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
