package gatewire.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code $context.requestOverride} or {@code $context.responseOverride}. */
final class OverrideRoot extends HashMap<String, @Nullable Object> implements PrintsNothing {

  static final String REQUEST = "requestOverride";
  static final String RESPONSE = "responseOverride";
  static final String HEADER = "header";
  static final String PATH = "path";
  static final String QUERYSTRING = "querystring";
  static final String STATUS = "status";

  private static final long serialVersionUID = 1;

  private OverrideRoot(String name, String... kinds) {
    for (String kind : kinds) {
      super.put(kind, new OverrideTargets(name + "." + kind));
    }
  }

  static OverrideRoot request() {
    return new OverrideRoot(REQUEST, HEADER, PATH, QUERYSTRING);
  }

  /** Without a status until a template sets one. */
  static OverrideRoot response() {
    return new OverrideRoot(RESPONSE, HEADER);
  }

  OverrideTargets targets(String kind) {
    return (OverrideTargets) Objects.requireNonNull(get(kind));
  }

  Optional<Object> status() {
    return Optional.ofNullable(get(STATUS));
  }

  /**
   * Set the status, or all members of a kind from a map; anything else is no target and has no
   * effect.
   */
  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    if (get(name) instanceof OverrideTargets targets && value instanceof Map<?, ?> values) {
      values.forEach((key, each) -> targets.put(String.valueOf(key), each));
    } else if (name.equals(STATUS) && !containsKey(PATH) && value != null) {
      if (containsKey(STATUS)) {
        throw new TemplateFailure(
            Rendering.Reason.OVERRIDDEN_TWICE,
            "$context.responseOverride.status is set a second time; keep the value in a variable and override once");
      }
      super.put(name, value);
    }
    return null;
  }

  @Override
  public void putAll(Map<? extends String, ? extends @Nullable Object> values) {
    values.forEach(this::put);
  }
}
