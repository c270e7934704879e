package gatewire.local.trace;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;

/** Headers as the log prints them: credentials masked but for their end, and cut where AWS cuts. */
final class TracedHeaders {

  private static final HeaderNameSet SECRET =
      HeaderNameSet.of("Authorization", "x-api-key", "X-Amz-Security-Token", "Cookie");
  private static final int SHOWN = 6;
  private static final int LONGEST = 998;

  private TracedHeaders() {}

  static String text(HttpHeaders headers) {
    HttpHeadersBuilder shown = HttpHeaders.builder();
    headers.forEach((name, value) -> shown.add(name, SECRET.contains(name) ? mask(value) : value));
    String text = shown.build().toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " [TRUNCATED]" : text;
  }

  private static String mask(String value) {
    int hidden = Math.max(0, value.length() - SHOWN);
    return value.length() <= 2 * SHOWN
        ? "*".repeat(value.length())
        : "*".repeat(hidden) + value.substring(hidden);
  }
}
