package gatewire.local.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginning of a body: the first 1,024 bytes, which is the limit of API Gateway's log. */
record TracedBody(byte[] start, boolean truncated) {

  private static final int KEPT = 1024;
  private static final String TRUNCATED = " [TRUNCATED]";

  static TracedBody of(byte[] body) {
    return body.length <= KEPT
        ? new TracedBody(body, false)
        : new TracedBody(Arrays.copyOf(body, KEPT), true);
  }

  @Override
  public String toString() {
    String text = new String(start, StandardCharsets.UTF_8);
    return truncated ? text + TRUNCATED : text;
  }
}
