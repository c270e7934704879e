package gatewire.local.trace;

import gatewire.local.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The execution log of one request. Writing keeps references only; text is made when somebody
 * reads.
 *
 * <p>Written by one thread at a time, and read when the request is answered.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">CloudWatch
 *     logging</a>
 */
public final class ExecutionTrace {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private record Line(long millis, String label, Object value) {}

  private final String requestId;
  private final List<Line> lines = new ArrayList<>(16);

  public ExecutionTrace(String requestId) {
    this.requestId = requestId;
  }

  public String requestId() {
    return requestId;
  }

  /** Write a line without a value. */
  public void log(String text) {
    log(text, "");
  }

  /**
   * Write a line; the value is printed when the log is read, so it must not change any more. Of a
   * body the beginning is kept.
   */
  public void log(String label, Object value) {
    log(System.currentTimeMillis(), label, value);
  }

  /** Write one of several lines of the same time, in milliseconds since 1970. */
  public void log(long millis, String label, Object value) {
    lines.add(new Line(millis, label, value instanceof byte[] body ? TracedBody.of(body) : value));
  }

  /** The lines, each with its time, in API Gateway's form. */
  public List<String> lines() {
    List<String> texts = new ArrayList<>();
    texts.add("Execution log for request " + requestId);
    for (Line line : lines) {
      String time = TIME.format(Instant.ofEpochMilli(line.millis()));
      texts.add(time + " : " + line.label() + text(line.value()));
    }
    return texts;
  }

  /** All lines, each with a line break. */
  @Override
  public String toString() {
    return String.join("\n", lines()) + "\n";
  }

  private static String text(Object value) {
    return value instanceof HttpHeaders headers
        ? TracedHeaders.text(headers)
        : Objects.toString(value);
  }
}
