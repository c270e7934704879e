package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a URL's host is.
 *
 * @param address the host to connect to
 * @param authority host and port as the {@code Host} header has them: a scheme's own port is left
 *     out
 */
record HttpOrigin(boolean tls, String address, int port, String authority) {

  private static final Pattern FORM =
      Pattern.compile(
          "(https?)://(?:[^@/?#]*@)?(\\[[^\\]]+]|[^:/?#\\[]+)(?::(\\d{1,5}))?",
          Pattern.CASE_INSENSITIVE);

  // An API calls few hosts, over and over; one whose path parameters name the host may call many.
  private static final int KNOWN = 1_000;
  private static final Map<String, HttpOrigin> ORIGINS = new ConcurrentHashMap<>();

  /**
   * Parse the part of a URL that is before its path and query.
   *
   * @throws BackendFailure when it is no URL of HTTP
   */
  static HttpOrigin of(String text) {
    HttpOrigin known = ORIGINS.get(text);
    if (known != null) {
      return known;
    }
    HttpOrigin origin = parse(text);
    if (ORIGINS.size() < KNOWN) {
      ORIGINS.put(text, origin);
    }
    return origin;
  }

  private static HttpOrigin parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw invalid(text);
    }
    boolean tls = matcher.group(1).equalsIgnoreCase("https");
    int own = tls ? 443 : 80;
    int port = matcher.group(3) == null ? own : Integer.parseInt(matcher.group(3));
    if (port < 1 || port > 65535) {
      throw invalid(text);
    }
    String host = matcher.group(2);
    return new HttpOrigin(
        tls,
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        port,
        port == own ? host : host + ":" + port);
  }

  private static BackendFailure invalid(String text) {
    return new BackendFailure(
        BackendFailure.Reason.INVALID_ENDPOINT, "'" + text + "' is no http or https URL");
  }
}
