package gatewire.template.engine;

import gatewire.template.Overrides;
import gatewire.template.RenderResult;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The map {@code $context.requestOverride} or {@code $context.responseOverride}. */
final class OverrideRoot extends HashMap<String, @Nullable Object> implements PrintsEmpty {

  static final String REQUEST = "requestOverride";
  static final String RESPONSE = "responseOverride";
  private static final String HEADER = "header";
  private static final String PATH = "path";
  private static final String QUERYSTRING = "querystring";
  private static final String STATUS = "status";

  private static final long serialVersionUID = 1;
  private static final int MIN_STATUS = 100;
  private static final int MAX_STATUS = 599;

  private OverrideRoot(String name, String... kinds) {
    for (String kind : kinds) {
      super.put(kind, new OverrideTargets(name + "." + kind));
    }
  }

  static OverrideRoot request() {
    return new OverrideRoot(REQUEST, HEADER, PATH, QUERYSTRING);
  }

  /** Returns the root of response overrides, which has no status until a template sets one. */
  static OverrideRoot response() {
    return new OverrideRoot(RESPONSE, HEADER);
  }

  private OverrideTargets targets(String kind) {
    return (OverrideTargets) Objects.requireNonNull(get(kind));
  }

  /** Sets the status, or all members of a kind from a map; anything else has no effect. */
  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    if (get(name) instanceof OverrideTargets targets && value instanceof Map<?, ?> values) {
      values.forEach((key, each) -> targets.put(String.valueOf(key), each));
    } else if (name.equals(STATUS) && !containsKey(PATH) && value != null) {
      if (containsKey(STATUS)) {
        throw new TemplateFailure(
            RenderResult.Reason.OVERRIDDEN_TWICE,
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

  /** Returns the overrides that templates have set under the two roots. */
  static Overrides overrides(OverrideRoot request, OverrideRoot response) {
    return new Overrides(
        request.targets(HEADER).printed(),
        joined(request.targets(PATH).printed()),
        request.targets(QUERYSTRING).printed(),
        response.targets(HEADER).printed(),
        response.validStatus());
  }

  private static Map<String, String> joined(Map<String, List<String>> values) {
    Map<String, String> joined = new LinkedHashMap<>();
    values.forEach((name, each) -> joined.put(name, String.join(",", each)));
    return Collections.unmodifiableMap(joined);
  }

  /** AWS ignores a status that is not an integer from 100 to 599. */
  private OptionalInt validStatus() {
    return Optional.ofNullable(get(STATUS))
        .filter(value -> value instanceof Integer || value instanceof Long)
        .map(value -> ((Number) value).longValue())
        .filter(value -> value >= MIN_STATUS && value <= MAX_STATUS)
        .map(value -> OptionalInt.of(value.intValue()))
        .orElse(OptionalInt.empty());
  }
}
