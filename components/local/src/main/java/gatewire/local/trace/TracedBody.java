package gatewire.local.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginning of a body.
 *
 * @param start the bytes that are kept
 * @param size the size of the whole body in bytes
 */
public record TracedBody(byte[] start, int size) {

  /** The maximum number of bytes in a line of API Gateway's log. */
  private static final int MAX_LOGGED = 1024;

  /** The maximum number of bytes that are kept for a reader of the details. */
  private static final int MAX_DETAILED = 8 * 1024;

  private static final String TRUNCATED = " [TRUNCATED]";

  static TracedBody of(byte[] body, boolean detailed) {
    int max = detailed ? MAX_DETAILED : MAX_LOGGED;
    return new TracedBody(body.length <= max ? body : Arrays.copyOf(body, max), body.length);
  }

  /** Returns the bytes that are kept, decoded as UTF-8. */
  public String text() {
    return new String(start, StandardCharsets.UTF_8);
  }

  /** Returns whether {@link #text} is only the beginning of the body. */
  public boolean isTruncated() {
    return start.length < size;
  }

  /** Formats the body as API Gateway's log does. */
  @Override
  public String toString() {
    return size <= MAX_LOGGED
        ? text()
        : new String(start, 0, MAX_LOGGED, StandardCharsets.UTF_8) + TRUNCATED;
  }
}
