package gatewire.stack;

import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Why a program did not end well.
 *
 * @param message what to tell people: the program's own words where it threw a RunException,
 *     otherwise the exception, its causes and the line of the program that it came from
 * @param exception what was thrown, without the wrapping of futures and reflection; empty where
 *     nothing was
 */
public record ProgramFailure(String message, Optional<Throwable> exception) {

  static ProgramFailure of(Throwable thrown) {
    Throwable exception = unwrapped(thrown);
    return new ProgramFailure(message(exception), Optional.of(exception));
  }

  static ProgramFailure of(String message) {
    return new ProgramFailure(message, Optional.empty());
  }

  private static Throwable unwrapped(Throwable thrown) {
    boolean wraps =
        thrown instanceof CompletionException || thrown instanceof InvocationTargetException;
    return wraps && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
  }

  private static String message(Throwable exception) {
    if (exception instanceof RunException || exception instanceof ResourceException) {
      return String.valueOf(exception.getMessage());
    }
    StringBuilder message = new StringBuilder(exception.toString());
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      message.append(", caused by ").append(cause);
    }
    StackTraceElement[] trace = exception.getStackTrace();
    return trace.length == 0
        ? message.toString()
        : message.append(" (at ").append(trace[0]).append(")").toString();
  }
}
