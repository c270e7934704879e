package gatewire.local.integration;

import gatewire.local.backend.IntegrationUri;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.PercentCoding;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an HTTP integration's requests go. */
final class HttpEndpoint {

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/?#\\s:]+(:\\d+)?([/?#].*)?", Pattern.CASE_INSENSITIVE);

  private final IntegrationUri uri;
  // The URL of every request, where no placeholder tells them apart.
  private final Optional<String> same;

  HttpEndpoint(IntegrationUri uri) {
    this.uri = uri;
    this.same = uri.fixed().filter(HttpEndpoint::isAbsolute).map(HttpEndpoint::sent);
  }

  /**
   * The URL of one request, without the query parameters that are mapped.
   *
   * @throws GatewayError when there is no host in it
   */
  String url(Map<String, String> pathParameters) {
    if (same.isPresent()) {
      return same.get();
    }
    String url = uri.fill(pathParameters);
    if (!isAbsolute(url)) {
      throw GatewayError.configuration("Invalid endpoint address");
    }
    return sent(url);
  }

  private static boolean isAbsolute(String url) {
    return ABSOLUTE.matcher(url).matches();
  }

  private static String sent(String url) {
    int fragment = url.indexOf('#');
    return PercentCoding.encodeTarget(fragment < 0 ? url : url.substring(0, fragment));
  }
}
