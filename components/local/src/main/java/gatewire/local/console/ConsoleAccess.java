package gatewire.local.console;

import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which requests may reach the console. A page of another origin must neither read requests
 * nor send any, and a host name that is made to point at this machine (DNS rebinding) shows in the
 * {@code Host} header.
 */
final class ConsoleAccess {

  /** The first segment of the console's paths. */
  static final String SEGMENT = "_gatewire";

  private static final Pattern ADDRESSED = Pattern.compile("/_gatewire(?:[/?].*)?", Pattern.DOTALL);
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");
  private static final Pattern LOOPBACK_ADDRESS =
      Pattern.compile("127(?:\\.\\d{1,3}){3}|::1|0(?::0){6}:1|(?:::ffff:)127(?:\\.\\d{1,3}){3}");
  private static final Pattern JSON =
      Pattern.compile("(?i)application/json(?:\\s*;\\s*charset=\"?utf-8\"?)?");

  private ConsoleAccess() {}

  /**
   * Returns whether a request is for the console: it comes from this machine and names it by a
   * loopback host. The console does not exist for other requests, which the APIs answer.
   */
  static boolean isAddressed(ClientRequest request) {
    if (!request.target().startsWith("/" + SEGMENT)
        || !ADDRESSED.matcher(request.target()).matches()) {
      return false;
    }
    List<String> hosts = values(request.headers(), "Host");
    return hosts.size() == 1
        && LOOPBACK_HOST.matcher(hosts.get(0)).matches()
        && LOOPBACK_ADDRESS.matcher(request.peer().address()).matches();
  }

  /** Returns why a page may not make this request; empty if it may. */
  static Optional<ClientResponse> rejection(ClientRequest request) {
    HttpHeaders headers = request.headers();
    String own = request.peer().scheme() + "://" + headers.last("Host").orElse("");
    boolean foreign =
        values(headers, "Origin").stream().anyMatch(origin -> !origin.equalsIgnoreCase(own))
            || headers.last("Sec-Fetch-Site").filter(ConsoleAccess::isForeign).isPresent();
    if (foreign) {
      return Optional.of(
          ConsoleResponse.error(403, "Only the console's own page may use this address."));
    } else if (request.method().equals("POST") && !isJson(headers)) {
      return Optional.of(ConsoleResponse.error(415, "The Content-Type must be application/json."));
    } else if (!List.of("GET", "POST").contains(request.method())) {
      return Optional.of(ConsoleResponse.error(405, "Only GET and POST are allowed."));
    }
    return Optional.empty();
  }

  /** A browser sends {@code none} if the user entered the address. */
  private static boolean isForeign(String site) {
    return !site.equals("same-origin") && !site.equals("none");
  }

  private static boolean isJson(HttpHeaders headers) {
    List<String> types = values(headers, "Content-Type");
    return types.size() == 1 && JSON.matcher(types.get(0).strip()).matches();
  }

  private static List<String> values(HttpHeaders headers, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return headers.renamed(each -> each.toLowerCase(Locale.ROOT)).allExactly(lower);
  }
}
