package gatewire.api;

import gatewire.model.RequestSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Headers, path parameters and query parameters of the request to the backend that a template sets
 * after the mappings and in their place: joined from several values, or only under a condition.
 *
 * <p>API Gateway fails a request for which a template sets a target twice. Here a target has one
 * value for each condition; the template selects the first whose condition holds and sets it once.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">Overrides</a>
 */
public final class RequestOverrides {

  private static final RequestOverrides NONE = new RequestOverrides(Map.of(), List.of());

  private final Map<String, OverrideChoice> targets;
  private final List<String> emptyPaths;

  /**
   * @param emptyPaths the placeholders whose value may be empty
   */
  private RequestOverrides(Map<String, OverrideChoice> targets, List<String> emptyPaths) {
    this.targets = targets;
    this.emptyPaths = emptyPaths;
  }

  /** Returns an empty set of overrides. */
  public static RequestOverrides requestOverrides() {
    return NONE;
  }

  /** Sets a header to these values, joined. */
  public RequestOverrides header(String name, RequestSource... values) {
    return with("header." + name, Optional.empty(), values);
  }

  /** Sets a header to these values if the condition holds. */
  public RequestOverrides header(
      String name, TemplateCondition condition, RequestSource... values) {
    return with("header." + name, Optional.of(condition), values);
  }

  /**
   * Sets a placeholder of the integration's URI to these values, joined. Values of the query, the
   * headers, the body, the authorizer and the caller are percent-encoded, so that none of them adds
   * a segment or a query to the URI; a slash becomes {@code %2F}.
   */
  public RequestOverrides path(String name, RequestSource... values) {
    return withPath(name, Optional.empty(), values);
  }

  /**
   * Sets a placeholder of the integration's URI to these values, encoded as by {@link #path(String,
   * RequestSource...)}, if the condition holds.
   */
  public RequestOverrides path(String name, TemplateCondition condition, RequestSource... values) {
    return withPath(name, Optional.of(condition), values);
  }

  /** Sets a query parameter to these values, joined. */
  public RequestOverrides query(String name, RequestSource... values) {
    return with("querystring." + name, Optional.empty(), values);
  }

  /** Sets a query parameter to these values if the condition holds. */
  public RequestOverrides query(String name, TemplateCondition condition, RequestSource... values) {
    return with("querystring." + name, Optional.of(condition), values);
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Returns a template that sets the overrides and prints nothing. */
  String render(RouteContext route) {
    return OverrideChoice.render("requestOverride", targets, BodyTemplate.Side.REQUEST, route);
  }

  /** Returns whether an override may set a placeholder of the URI to the empty string. */
  boolean pathMayBeEmpty(String name) {
    return emptyPaths.contains(name);
  }

  private RequestOverrides withPath(
      String name, Optional<TemplateCondition> condition, RequestSource... values) {
    List<RequestSource> parts = List.of(values);
    List<String> empty = new ArrayList<>(emptyPaths);
    if (parts.stream().allMatch(UriValue::mayBeEmpty)) {
      empty.add(name);
    }
    return new RequestOverrides(
        with("path." + name, condition, OverrideValue.path(parts)), List.copyOf(empty));
  }

  private RequestOverrides with(
      String target, Optional<TemplateCondition> condition, RequestSource... values) {
    return new RequestOverrides(
        with(target, condition, OverrideValue.joined(List.of(values))), emptyPaths);
  }

  private Map<String, OverrideChoice> with(
      String target, Optional<TemplateCondition> condition, OverrideValue value) {
    Map<String, OverrideChoice> more = new LinkedHashMap<>(targets);
    more.put(target, more.getOrDefault(target, OverrideChoice.NONE).or(condition, value));
    return more;
  }
}
