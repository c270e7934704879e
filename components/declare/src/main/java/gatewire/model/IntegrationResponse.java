package gatewire.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An integration response: it maps one kind of backend response to one status of the method.
 *
 * @param status the method's status; API Gateway keeps one integration response for each status
 * @param selectionPattern selects the backend responses that this one handles; a response without a
 *     pattern is the default and handles all that no pattern matches
 * @param headers the headers of the method response, each with the source of its value
 * @param templates response templates by content type; if empty, the body is passed on unchanged
 * @param contentHandling how the body is converted; if absent, {@code Accept} and the API's binary
 *     media types decide
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
    // AWS treats an empty pattern as absent: the response that has it is the default.
    selectionPattern = selectionPattern.filter(pattern -> !pattern.regex().isEmpty());
    headers = Ordered.sorted(headers);
    templates = Ordered.copyOf(templates);
  }

  /** Whether this is the default, which handles everything that no pattern matches. */
  public boolean isDefault() {
    return selectionPattern.isEmpty();
  }

  /** Returns the strings that may contain references. */
  Stream<String> strings() {
    return Stream.concat(
        headers.values().stream().map(ResponseSource::expression), templates.values().stream());
  }

  /** Returns a modified copy with further headers, which replace headers of the same name. */
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

  /** Returns a modified copy without these headers. */
  public IntegrationResponse withoutHeaders(Collection<String> names) {
    return new IntegrationResponse(
        status, selectionPattern, HeaderMaps.without(headers, names), templates, contentHandling);
  }

  /** Returns a modified copy with other templates. */
  public IntegrationResponse withTemplates(Map<String, String> others) {
    return new IntegrationResponse(status, selectionPattern, headers, others, contentHandling);
  }
}
