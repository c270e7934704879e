package gatewire.emulator.response;

import gatewire.emulator.http.HeaderNames;
import gatewire.emulator.http.Headers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which headers of an answer API Gateway renames to {@code x-amzn-Remapped-NAME} or leaves out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Known
 *     issues</a>
 */
public final class ResponseHeaderRules {

  private static final String REMAPPED = "x-amzn-Remapped-";
  private static final String REQUEST_ID = "x-amzn-RequestId";

  /** For the types that map headers; in the case in which they come out. */
  public static final ResponseHeaderRules MAPPED =
      new ResponseHeaderRules(
          HeaderNames.of("Transfer-Encoding"),
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
          "WWW-Authenticate",
          REQUEST_ID);

  /** For {@code AWS_PROXY}. */
  public static final ResponseHeaderRules FUNCTION_PROXY =
      new ResponseHeaderRules(
          HeaderNames.of("Transfer-Encoding"),
          "Connection",
          "Content-Length",
          "Date",
          "Server",
          REQUEST_ID);

  /** For {@code HTTP_PROXY}. */
  public static final ResponseHeaderRules HTTP_PROXY =
      new ResponseHeaderRules(
          HeaderNames.of("Transfer-Encoding", "Content-Encoding", "Via"),
          "Connection",
          "Content-Length",
          "Date",
          "Server",
          REQUEST_ID);

  private final HeaderNames dropped;
  private final HeaderNames remapped;
  private final Map<String, String> remappedTo = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ResponseHeaderRules(HeaderNames dropped, String... remapped) {
    this.dropped = dropped;
    this.remapped = HeaderNames.of(remapped);
    for (String name : remapped) {
      remappedTo.put(name, REMAPPED + name);
    }
  }

  /** The name under which a header comes out; empty when it does not. */
  public Optional<String> name(String name) {
    if (dropped.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(remapped(name));
  }

  /** The headers as they come out. */
  public Headers apply(Headers headers) {
    return headers.only(name -> !dropped.contains(name)).renamed(this::remapped);
  }

  private String remapped(String name) {
    return remapped.contains(name) ? remappedTo.getOrDefault(name, name) : name;
  }
}
