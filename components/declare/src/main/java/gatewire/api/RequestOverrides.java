package gatewire.api;

import gatewire.model.RequestSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Headers, path parameters and query parameters of the backend's request that a template sets after
 * the mappings, and instead of them: joined from several values, or only under a condition.
 *
 * <p>API Gateway takes each target once; setting one twice fails the request. Here a target has one
 * value for each condition, of which the first that holds is taken, and it is set once at the end.
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

  /** No overrides, to add some to. */
  public static RequestOverrides requestOverrides() {
    return NONE;
  }

  /** Set a header to these values, one after the other. */
  public RequestOverrides header(String name, RequestSource... values) {
    return with("header." + name, Optional.empty(), values);
  }

  /** Set a header where the condition holds. */
  public RequestOverrides header(
      String name, TemplateCondition condition, RequestSource... values) {
    return with("header." + name, Optional.of(condition), values);
  }

  /** Set a placeholder of the integration's URI to these values, one after the other. */
  public RequestOverrides path(String name, RequestSource... values) {
    return with("path." + name, Optional.empty(), values);
  }

  /** Set a placeholder of the integration's URI where the condition holds. */
  public RequestOverrides path(String name, TemplateCondition condition, RequestSource... values) {
    return with("path." + name, Optional.of(condition), values);
  }

  /** Set a query parameter to these values, one after the other. */
  public RequestOverrides query(String name, RequestSource... values) {
    return with("querystring." + name, Optional.empty(), values);
  }

  /** Set a query parameter where the condition holds. */
  public RequestOverrides query(String name, TemplateCondition condition, RequestSource... values) {
    return with("querystring." + name, Optional.of(condition), values);
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Template text that sets them and prints nothing. */
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
