package gatewire.check;

import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Find mapped response headers that reach clients under another name, or not at all. */
final class RemappedResponseHeader implements ResponseRule {

  private static final Set<String> REMAPPED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    REMAPPED.addAll(
        List.of(
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-MD5",
            "Date",
            "Expect",
            "Host",
            "Max-Forwards",
            "Proxy-Authenticate",
            "Server",
            "Trailer",
            "Upgrade",
            "User-Agent",
            "WWW-Authenticate"));
  }

  @Override
  public Description description() {
    return Description.warning(
        "remapped-response-header",
        "The header reaches clients under another name, or not at all.",
        "API Gateway keeps some header names for itself.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    if (method.integration().type().isProxy()) {
      return Stream.empty();
    }
    return response.headers().keySet().stream()
        .filter(header -> fate(header).isPresent())
        .map(header -> describe(finding(method), response, header, fate(header).orElseThrow()));
  }

  private static Optional<String> fate(String header) {
    if (header.equalsIgnoreCase("Transfer-Encoding")) {
      return Optional.of("does not reach clients");
    }
    return REMAPPED.contains(header)
        ? Optional.of("reaches clients as 'x-amzn-Remapped-" + header + "'")
        : Optional.empty();
  }

  private static Finding describe(
      Finding finding, IntegrationResponse response, String header, String fate) {
    return finding
        .problem("header '%s' of integration response %s %s", header, response.status(), fate)
        .fix("map it to a header of another name, or drop the mapping");
  }
}
