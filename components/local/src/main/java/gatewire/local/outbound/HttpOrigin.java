package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a URL.
 *
 * @param address the host to connect to
 * @param authority host and port for the {@code Host} header, without the port if it is the
 *     scheme's default
 */
record HttpOrigin(boolean tls, String address, int port, String authority) {

  private static final Pattern FORM =
      Pattern.compile(
          "(https?)://(?:[^@/?#]*@)?(\\[[^\\]]+]|[^:/?#\\[]+)(?::(\\d{1,5}))?",
          Pattern.CASE_INSENSITIVE);

  // Limits the cache: an API usually calls few hosts, but it may call many if a path parameter
  // names the host.
  private static final int MAX_CACHED = 1_000;
  private static final Map<String, HttpOrigin> ORIGINS = new ConcurrentHashMap<>();

  /**
   * Parses the part of a URL before its path and query.
   *
   * @throws BackendFailure if it is not an HTTP or HTTPS URL
   */
  static HttpOrigin of(String url) {
    HttpOrigin known = ORIGINS.get(url);
    if (known != null) {
      return known;
    }
    HttpOrigin origin = parse(url);
    if (ORIGINS.size() < MAX_CACHED) {
      ORIGINS.put(url, origin);
    }
    return origin;
  }

  private static HttpOrigin parse(String url) {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      throw invalid(url);
    }
    boolean tls = matcher.group(1).equalsIgnoreCase("https");
    int defaultPort = tls ? 443 : 80;
    int port = matcher.group(3) == null ? defaultPort : Integer.parseInt(matcher.group(3));
    if (port < 1 || port > 65535) {
      throw invalid(url);
    }
    String host = matcher.group(2);
    return new HttpOrigin(
        tls,
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        port,
        port == defaultPort ? host : host + ":" + port);
  }

  private static BackendFailure invalid(String url) {
    return new BackendFailure(
        BackendFailure.Reason.INVALID_ENDPOINT, "'" + url + "' is not an http or https URL");
  }
}
