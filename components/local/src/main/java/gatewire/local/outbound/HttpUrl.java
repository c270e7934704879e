package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;

/**
 * An absolute URL, split without decoding it.
 *
 * @param target path and query, beginning with a slash
 */
record HttpUrl(HttpOrigin origin, String target) {

  /**
   * @throws BackendFailure if it is not an HTTP or HTTPS URL
   */
  static HttpUrl parse(String url) {
    int end = endOfOrigin(url);
    String target = url.substring(end);
    return new HttpUrl(
        HttpOrigin.of(url.substring(0, end)), target.startsWith("/") ? target : "/" + target);
  }

  private static int endOfOrigin(String url) {
    int slashes = url.indexOf("//");
    for (int i = slashes < 0 ? 0 : slashes + 2; i < url.length(); i++) {
      if (url.charAt(i) == '/' || url.charAt(i) == '?') {
        return i;
      }
    }
    return url.length();
  }
}
