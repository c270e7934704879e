package gatewire.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of answer from the backend becomes one status of the method.
 *
 * @param status the method's status; API Gateway keeps one integration response for each
 * @param selectionPattern which answers it takes; without a pattern it is the default, for those
 *     that no pattern matches
 * @param headers the method response's headers and where each takes its value from
 * @param templates response templates by content type; none passes the body on as it is
 * @param contentHandling how the body is converted; without it by {@code Accept} and the API's
 *     binary media types
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html">IntegrationResponse</a>
 */
public record IntegrationResponse(
    StatusCode status,
    Optional<SelectionPattern> selectionPattern,
    Map<String, ResponseSource> headers,
    Map<String, String> templates,
    Optional<ContentHandling> contentHandling) {

  public IntegrationResponse {
    // AWS: an empty pattern is none, and the response that has it is the default.
    selectionPattern = selectionPattern.filter(pattern -> !pattern.regex().isEmpty());
    headers = Ordered.sorted(headers);
    templates = Ordered.copyOf(templates);
  }

  /** Whether it takes what no pattern matches. */
  public boolean isDefault() {
    return selectionPattern.isEmpty();
  }

  /** This response with further headers; where a name is there already, the given source wins. */
  public IntegrationResponse withHeaders(Map<String, ResponseSource> more) {
    Map<String, ResponseSource> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new IntegrationResponse(status, selectionPattern, all, templates, contentHandling);
  }

  /** Returns a modified copy that also maps those of these headers whose names it does not map. */
  public IntegrationResponse withDefaultHeaders(Map<String, ? extends ResponseSource> more) {
    return new IntegrationResponse(
        status,
        selectionPattern,
        HeaderMaps.withDefaults(headers, more),
        templates,
        contentHandling);
  }

  /** Returns a modified copy that maps none of these headers. */
  public IntegrationResponse withoutHeaders(Collection<String> names) {
    return new IntegrationResponse(
        status, selectionPattern, HeaderMaps.without(headers, names), templates, contentHandling);
  }

  /** Returns a modified copy with other templates. */
  public IntegrationResponse withTemplates(Map<String, String> others) {
    return new IntegrationResponse(status, selectionPattern, headers, others, contentHandling);
  }
}
