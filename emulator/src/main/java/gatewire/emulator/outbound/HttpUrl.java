package gatewire.emulator.outbound;

import gatewire.emulator.backend.BackendFailure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute URL, split without decoding anything.
 *
 * @param target path and query, beginning with a slash
 */
record HttpUrl(boolean tls, String host, int port, String target) {

  private static final Pattern FORM =
      Pattern.compile(
          "(https?)://(?:[^@/?#]*@)?(\\[[^\\]]+]|[^:/?#\\[]+)(?::(\\d{1,5}))?([/?].*)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws BackendFailure when it is no URL of HTTP
   */
  static HttpUrl parse(String url) {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      throw invalid(url);
    }
    boolean tls = matcher.group(1).toLowerCase(Locale.ROOT).equals("https");
    int port = matcher.group(3) == null ? (tls ? 443 : 80) : Integer.parseInt(matcher.group(3));
    if (port < 1 || port > 65535) {
      throw invalid(url);
    }
    String target = matcher.group(4) == null ? "/" : matcher.group(4);
    return new HttpUrl(tls, matcher.group(2), port, target.startsWith("/") ? target : "/" + target);
  }

  /** Host and port as the {@code Host} header has them: a scheme's own port is left out. */
  String authority() {
    return port == (tls ? 443 : 80) ? host : host + ":" + port;
  }

  /** The host to connect to. */
  String address() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static BackendFailure invalid(String url) {
    return new BackendFailure(
        BackendFailure.Reason.INVALID_ENDPOINT, "'" + url + "' is no http or https URL");
  }
}
