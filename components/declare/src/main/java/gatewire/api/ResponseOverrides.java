package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The status and headers of a response that a template sets after the mappings and in their place,
 * for example status 400 for a body that contains "error".
 *
 * <p>API Gateway fails a response for which a template sets a target twice. Here a target has one
 * value for each condition; the template selects the first whose condition holds and sets it once.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">Overrides</a>
 */
public final class ResponseOverrides {

  private static final ResponseOverrides NONE = new ResponseOverrides(Map.of());

  private final Map<String, OverrideChoice> targets;

  private ResponseOverrides(Map<String, OverrideChoice> targets) {
    this.targets = targets;
  }

  /** Returns an empty set of overrides. */
  public static ResponseOverrides responseOverrides() {
    return NONE;
  }

  /** Sets the status if the condition holds. The method need not declare the status. */
  public ResponseOverrides status(int status, TemplateCondition condition) {
    return with(
        "status",
        Optional.of(condition),
        OverrideValue.of(
            (side, route) -> route.status(status).map(code -> code.toString()).orElse("500")));
  }

  /**
   * Sets a header to these values, joined. They may be values of the request, context variables,
   * stage variables and fixed values.
   */
  public ResponseOverrides header(String name, RequestSource... values) {
    return with("header." + name, Optional.empty(), OverrideValue.joined(List.of(values)));
  }

  /** Sets a header to a part of the backend's body. */
  public ResponseOverrides header(String name, ResponseSource value) {
    return with("header." + name, Optional.empty(), OverrideValue.response(value));
  }

  /** Sets a header to a part of the backend's body if the condition holds. */
  public ResponseOverrides header(String name, TemplateCondition condition, ResponseSource value) {
    return with("header." + name, Optional.of(condition), OverrideValue.response(value));
  }

  /** Sets a header to these values if the condition holds. */
  public ResponseOverrides header(
      String name, TemplateCondition condition, RequestSource... values) {
    return with("header." + name, Optional.of(condition), OverrideValue.joined(List.of(values)));
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Returns a template that sets the overrides and prints nothing. */
  String render(RouteContext route) {
    return OverrideChoice.render("responseOverride", targets, BodyTemplate.Side.RESPONSE, route);
  }

  private ResponseOverrides with(
      String target, Optional<TemplateCondition> condition, OverrideValue value) {
    Map<String, OverrideChoice> more = new LinkedHashMap<>(targets);
    more.put(target, more.getOrDefault(target, OverrideChoice.NONE).or(condition, value));
    return new ResponseOverrides(more);
  }
}
