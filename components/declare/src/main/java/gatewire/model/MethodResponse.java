package gatewire.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A status that a method can answer with.
 *
 * <p>API Gateway also keeps a flag with each header, which its reference calls "required" and which
 * nothing is known to read; we always declare it as false.
 *
 * @param headers the headers that integration responses may map; a mapping to any other is refused
 * @param models models by content type; without one the body is not described
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html">MethodResponse</a>
 */
public record MethodResponse(StatusCode status, Set<String> headers, Map<String, String> models) {

  /** What each declared header starts with. */
  public static final String HEADER_PREFIX = "method.response.header.";

  public MethodResponse {
    headers = Ordered.sorted(headers);
    models = Ordered.sorted(models);
  }

  /**
   * The response that an integration response of the same status needs: its status and each header
   * that it maps.
   */
  public static MethodResponse declaring(IntegrationResponse response) {
    return new MethodResponse(response.status(), response.headers().keySet(), Map.of());
  }

  /** Returns a modified copy that also declares these headers. */
  public MethodResponse withHeaders(Collection<String> more) {
    Set<String> all = new TreeSet<>(headers);
    all.addAll(more);
    return new MethodResponse(status, all, models);
  }
}
