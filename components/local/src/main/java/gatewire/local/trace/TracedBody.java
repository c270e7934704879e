package gatewire.local.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginning of a body: at most 1,024 bytes, the limit of API Gateway's log. */
record TracedBody(byte[] start, boolean truncated) {

  private static final int MAX_BYTES = 1024;
  private static final String TRUNCATED = " [TRUNCATED]";

  static TracedBody of(byte[] body) {
    return body.length <= MAX_BYTES
        ? new TracedBody(body, false)
        : new TracedBody(Arrays.copyOf(body, MAX_BYTES), true);
  }

  @Override
  public String toString() {
    String beginning = new String(start, StandardCharsets.UTF_8);
    return truncated ? beginning + TRUNCATED : beginning;
  }
}
