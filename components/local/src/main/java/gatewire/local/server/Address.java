package gatewire.local.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API that a request addresses.
 *
 * @param apiId the API's id in the host name or in the path; absent if the request names no API,
 *     which addresses the only one
 * @param target the target that the API receives, without the part that names the API
 */
record Address(Optional<String> apiId, String target) {

  private static final String PATH = "/_aws/execute-api/";
  private static final String HOST = ".execute-api.";

  private static final Pattern IN_PATH =
      Pattern.compile(PATH + "([^/?#]+)((?:[/?#].*)?)", Pattern.DOTALL);
  private static final Pattern IN_HOST = Pattern.compile("(?:.*\\.)?([^.]+)\\.execute-api\\..+");

  /**
   * @param hostName in lower case
   */
  static Address of(String hostName, String target) {
    if (target.startsWith(PATH)) {
      Matcher path = IN_PATH.matcher(target);
      if (path.matches()) {
        String rest = path.group(2);
        return new Address(Optional.of(path.group(1)), rest.startsWith("/") ? rest : "/" + rest);
      }
    }
    return new Address(hostName.contains(HOST) ? inHost(hostName) : Optional.empty(), target);
  }

  private static Optional<String> inHost(String hostName) {
    Matcher host = IN_HOST.matcher(hostName);
    return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
  }
}
