package gatewire.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method response: a status that a method can return.
 *
 * <p>API Gateway also stores a flag for each header, which its reference calls "required". No part
 * of AWS is known to read it, so we always declare it as false.
 *
 * @param headers the headers that integration responses may map; API Gateway rejects a mapping to
 *     any other header
 * @param models models of the body by content type; may be empty
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html">MethodResponse</a>
 */
public record MethodResponse(StatusCode status, Set<String> headers, Map<String, String> models) {

  /** The prefix of each declared header. */
  public static final String HEADER_PREFIX = "method.response.header.";

  public MethodResponse {
    headers = Ordered.sorted(headers);
    models = Ordered.sorted(models);
  }

  /**
   * Returns the method response that an integration response needs: with its status and each header
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
