package gatewire.local.integration;

import gatewire.local.backend.IntegrationUri;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.PercentCoding;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The URL of an HTTP integration. */
final class HttpEndpoint {

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/?#\\s:]+(:\\d+)?([/?#].*)?", Pattern.CASE_INSENSITIVE);

  private final IntegrationUri uri;
  // The URL of every request if it has no placeholders.
  private final Optional<String> fixedUrl;

  HttpEndpoint(IntegrationUri uri) {
    this.uri = uri;
    this.fixedUrl = uri.fixed().filter(HttpEndpoint::isAbsolute).map(HttpEndpoint::encode);
  }

  /**
   * Returns the URL of one request, without mapped query parameters.
   *
   * @throws GatewayError if the URL does not contain a host
   */
  String url(Map<String, String> pathParameters) {
    if (fixedUrl.isPresent()) {
      return fixedUrl.get();
    }
    String url = uri.fill(pathParameters);
    if (!isAbsolute(url)) {
      throw GatewayError.configuration("Invalid endpoint address");
    }
    return encode(url);
  }

  private static boolean isAbsolute(String url) {
    return ABSOLUTE.matcher(url).matches();
  }

  private static String encode(String url) {
    int fragment = url.indexOf('#');
    return PercentCoding.encodeTarget(fragment < 0 ? url : url.substring(0, fragment));
  }
}
