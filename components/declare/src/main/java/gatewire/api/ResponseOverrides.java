package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The status and headers of an answer that a template sets after the mappings, and instead of them,
 * for example a 400 for a body that says "error".
 *
 * <p>A target has one value for each condition, of which the first that holds is taken, and it is
 * set once: API Gateway fails an answer that sets a target twice.
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

  /** No overrides, to add some to. */
  public static ResponseOverrides responseOverrides() {
    return NONE;
  }

  /** Answer with this status where the condition holds. The method need not declare it. */
  public ResponseOverrides status(int status, TemplateCondition condition) {
    return with(
        "status",
        Optional.of(condition),
        (side, route) -> route.status(status).map(code -> code.toString()).orElse("500"));
  }

  /**
   * Set a header to these values, one after the other; they come from the request, the context or
   * are fixed.
   */
  public ResponseOverrides header(String name, RequestSource... values) {
    return with("header." + name, Optional.empty(), OverrideValue.joined(List.of(values)));
  }

  /** Set a header to a part of the backend's body. */
  public ResponseOverrides header(String name, ResponseSource value) {
    return with("header." + name, Optional.empty(), OverrideValue.answer(value));
  }

  /** Set a header to a part of the backend's body where the condition holds. */
  public ResponseOverrides header(String name, TemplateCondition condition, ResponseSource value) {
    return with("header." + name, Optional.of(condition), OverrideValue.answer(value));
  }

  /** Set a header to these values where the condition holds. */
  public ResponseOverrides header(
      String name, TemplateCondition condition, RequestSource... values) {
    return with("header." + name, Optional.of(condition), OverrideValue.joined(List.of(values)));
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Template text that sets them and prints nothing. */
  String render(RouteContext route) {
    return OverrideChoice.render("responseOverride", targets, BodyTemplate.Side.RESPONSE, route);
  }

  private ResponseOverrides with(
      String target, Optional<TemplateCondition> condition, BodyTemplate value) {
    Map<String, OverrideChoice> more = new LinkedHashMap<>(targets);
    more.put(target, more.getOrDefault(target, OverrideChoice.NONE).or(condition, value));
    return new ResponseOverrides(more);
  }
}
