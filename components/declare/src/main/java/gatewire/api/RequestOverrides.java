package gatewire.api;

import gatewire.model.RequestSource;
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

  private static final RequestOverrides NONE = new RequestOverrides(Map.of());

  private final Map<String, OverrideChoice> targets;

  private RequestOverrides(Map<String, OverrideChoice> targets) {
    this.targets = targets;
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

  /** Sets a placeholder of the integration's URI to these values, joined. */
  public RequestOverrides path(String name, RequestSource... values) {
    return with("path." + name, Optional.empty(), values);
  }

  /** Sets a placeholder of the integration's URI to these values if the condition holds. */
  public RequestOverrides path(String name, TemplateCondition condition, RequestSource... values) {
    return with("path." + name, Optional.of(condition), values);
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

  private RequestOverrides with(
      String target, Optional<TemplateCondition> condition, RequestSource... values) {
    Map<String, OverrideChoice> more = new LinkedHashMap<>(targets);
    more.put(
        target,
        more.getOrDefault(target, OverrideChoice.NONE)
            .or(condition, OverrideValue.joined(List.of(values))));
    return new RequestOverrides(more);
  }
}
