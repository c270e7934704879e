package gatewire.local.trace;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;

/**
 * Formats headers for the log: masks credentials except for their end, and truncates as AWS does.
 */
public final class TracedHeaders {

  private static final HeaderNameSet SECRET =
      HeaderNameSet.of("Authorization", "x-api-key", "X-Amz-Security-Token", "Cookie");
  private static final int SHOWN = 6;
  private static final int MAX_LENGTH = 998;

  private TracedHeaders() {}

  /** Returns whether the values of a header are credentials. */
  public static boolean isSecret(String name) {
    return SECRET.contains(name);
  }

  static String format(HttpHeaders headers) {
    HttpHeadersBuilder shown = HttpHeaders.builder();
    headers.forEach((name, value) -> shown.add(name, SECRET.contains(name) ? mask(value) : value));
    String line = shown.build().toString();
    return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + " [TRUNCATED]" : line;
  }

  /** Replaces a value by asterisks, except for its last characters. */
  public static String mask(String value) {
    int hidden = Math.max(0, value.length() - SHOWN);
    return value.length() <= 2 * SHOWN
        ? "*".repeat(value.length())
        : "*".repeat(hidden) + value.substring(hidden);
  }
}
