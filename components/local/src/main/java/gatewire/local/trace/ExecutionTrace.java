package gatewire.local.trace;

import gatewire.local.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The execution log of one request. A logged value is formatted when the log is read, so that
 * logging is cheap.
 *
 * <p>One thread at a time may write. It is read after the response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">CloudWatch
 *     logging</a>
 */
public final class ExecutionTrace {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * The maximum length of a line. The traces of a thousand requests are kept, so that longer lines
   * could fill the memory.
   */
  private static final int MAX_LENGTH = 16 * 1024;

  private static final String TRUNCATED = " [TRUNCATED]";

  /**
   * A line of the log.
   *
   * @param millis its time, in milliseconds since 1970
   * @param label the beginning of the line
   * @param value the rest of the line, not yet formatted; a body is a {@link TracedBody}
   */
  public record Line(long millis, String label, Object value) {}

  private final String requestId;
  private final List<Line> lines = new ArrayList<>(16);
  private final List<TraceFact> facts = new ArrayList<>(4);
  private boolean detailed;
  private Optional<String> failure = Optional.empty();
  private Optional<RequestSummary> summary = Optional.empty();
  private Object reason = "";

  public ExecutionTrace(String requestId) {
    this.requestId = requestId;
  }

  public String requestId() {
    return requestId;
  }

  /** Adds a line without a value. */
  public void log(String line) {
    log(line, "");
  }

  /**
   * Adds a line. The value is formatted when the log is read, so it must not change any more. Only
   * the beginning of a body is kept.
   */
  public void log(String label, Object value) {
    log(System.currentTimeMillis(), label, value);
  }

  /** Adds a line with a given time, in milliseconds since 1970, which several lines may share. */
  public void log(long millis, String label, Object value) {
    lines.add(new Line(millis, cut(label), shortened(value)));
  }

  private Object shortened(Object value) {
    if (value instanceof byte[] body) {
      return TracedBody.of(body, detailed);
    } else if (value instanceof HttpHeaders headers) {
      return isLong(headers) ? TracedHeaders.format(headers) : headers;
    }
    return value instanceof String text ? cut(text) : value;
  }

  private static boolean isLong(HttpHeaders headers) {
    int length = 0;
    for (int i = 0; i < headers.size(); i++) {
      length += headers.value(i).length();
    }
    return length > MAX_LENGTH;
  }

  private static String cut(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + TRUNCATED;
  }

  /** Keeps more of each body than the log prints, because a reader of the details is waiting. */
  public void keepDetails() {
    detailed = true;
  }

  /** Returns whether more of each body is kept than the log prints. */
  public boolean isDetailed() {
    return detailed;
  }

  /** Adds a value that the log does not contain. It must not change any more. */
  public void add(TraceFact fact) {
    facts.add(fact);
  }

  /** Returns the last fact of a type; a step that is repeated on a worker thread adds it again. */
  public <T extends TraceFact> Optional<T> fact(Class<T> type) {
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (type.isInstance(facts.get(i))) {
        return Optional.of(type.cast(facts.get(i)));
      }
    }
    return Optional.empty();
  }

  /** Returns the value of the last line with a label. */
  public Optional<Object> value(String label) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).label().equals(label)) {
        return Optional.of(lines.get(i).value());
      }
    }
    return Optional.empty();
  }

  /** Returns the lines before they are formatted. */
  public List<Line> entries() {
    return List.copyOf(lines);
  }

  /** Marks the request as failed; {@code summary} names the request and the reason in one line. */
  public void fail(String summary) {
    failure = Optional.of(cut(summary).replaceAll("\\s*\\R\\s*", " "));
  }

  /** Returns the summary of a failure; empty if the request did not fail because of the API. */
  public Optional<String> failure() {
    return failure;
  }

  /**
   * Sets the reason for the status: an error, or the selection of an integration response. It is
   * formatted when the summary is read.
   */
  public void because(Object why) {
    reason = why;
  }

  /** Completes the trace. */
  public void complete(RequestSummary completed) {
    summary = Optional.of(completed);
  }

  /** Returns the request and its response in short; empty until the request is complete. */
  public Optional<RequestSummary> summary() {
    return summary;
  }

  /** Returns the reason for the status; empty if no mapping and no error decided it. */
  public String reason() {
    return reason.toString();
  }

  /** Returns the lines, each with its time, in API Gateway's format. */
  public List<String> lines() {
    List<String> formatted = new ArrayList<>();
    formatted.add("Execution log for request " + requestId);
    for (Line line : lines) {
      String time = TIME.format(Instant.ofEpochMilli(line.millis()));
      formatted.add(time + " : " + line.label() + format(line.value()));
    }
    return formatted;
  }

  /** Returns all lines, each with a line break. */
  @Override
  public String toString() {
    return String.join("\n", lines()) + "\n";
  }

  private static String format(Object value) {
    return value instanceof HttpHeaders headers
        ? TracedHeaders.format(headers)
        : Objects.toString(value);
  }
}
