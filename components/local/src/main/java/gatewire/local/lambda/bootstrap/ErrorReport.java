package gatewire.local.lambda.bootstrap;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a throwable as Lambda's managed Java runtime does: errorMessage, errorType, stackTrace,
 * cause.
 */
final class ErrorReport {

  private static final String BOOTSTRAP_PACKAGE = ErrorReport.class.getPackageName();

  private ErrorReport() {}

  static byte[] of(Throwable error) {
    return json(error, Collections.newSetFromMap(new IdentityHashMap<>()))
        .getBytes(StandardCharsets.UTF_8);
  }

  static String trace(Throwable error) {
    StringWriter out = new StringWriter();
    cutTraces(error, Collections.newSetFromMap(new IdentityHashMap<>()));
    error.printStackTrace(new PrintWriter(out));
    return out.toString();
  }

  private static String json(Throwable error, Set<Throwable> seen) {
    seen.add(error);
    StringBuilder out = new StringBuilder("{\"errorMessage\":");
    out.append(quote(message(error)));
    if (error instanceof HandlerException fault) {
      if (!fault.errorType().isEmpty()) {
        out.append(",\"errorType\":").append(quote(fault.errorType()));
      }
      return out.append('}').toString();
    }
    out.append(",\"errorType\":").append(quote(error.getClass().getName()));
    out.append(",\"stackTrace\":");
    out.append(
        Arrays.stream(framesOf(error))
            .map(frame -> quote(frame.toString()))
            .collect(Collectors.joining(",", "[", "]")));
    Throwable cause = error.getCause();
    if (cause != null && !seen.contains(cause)) {
      out.append(",\"cause\":").append(json(cause, seen));
    }
    return out.append('}').toString();
  }

  /** Returns the message, or the name of the class if there is none, as AWS's runtime does. */
  private static String message(Throwable error) {
    String message = error.getLocalizedMessage();
    return message == null ? error.getClass().getName() : message;
  }

  private static void cutTraces(Throwable error, Set<Throwable> seen) {
    if (seen.add(error)) {
      error.setStackTrace(framesOf(error));
      Throwable cause = error.getCause();
      if (cause != null) {
        cutTraces(cause, seen);
      }
    }
  }

  /** Returns the frames of the function, without those of the bootstrap that called it. */
  private static StackTraceElement[] framesOf(Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .takeWhile(frame -> !frame.getClassName().startsWith(BOOTSTRAP_PACKAGE))
        .toArray(StackTraceElement[]::new);
  }

  private static String quote(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || Character.isSurrogate(c)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
