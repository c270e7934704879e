package gatewire.emulator.integration;

import gatewire.emulator.backend.IntegrationUri;
import gatewire.emulator.exchange.GatewayError;
import gatewire.emulator.http.PercentCoding;
import java.util.Map;
import java.util.regex.Pattern;

/** Where an HTTP integration's requests go. */
record HttpEndpoint(IntegrationUri uri) {

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/?#\\s:]+(:\\d+)?([/?#].*)?", Pattern.CASE_INSENSITIVE);

  /**
   * The URL of one request, without the query parameters that are mapped.
   *
   * @throws GatewayError when there is no host in it
   */
  String url(Map<String, String> pathParameters) {
    String url = uri.fill(pathParameters);
    if (!ABSOLUTE.matcher(url).matches()) {
      throw GatewayError.configuration("Invalid endpoint address");
    }
    int fragment = url.indexOf('#');
    return PercentCoding.encodeTarget(fragment < 0 ? url : url.substring(0, fragment));
  }
}
