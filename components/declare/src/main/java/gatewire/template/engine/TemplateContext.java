package gatewire.template.engine;

import gatewire.template.Overrides;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variable {@code $context} of one exchange. The request and the response template share it:
 * the second can read the overrides of the first, and neither can override a parameter again.
 *
 * <p>Not for use by several threads at once.
 */
public final class TemplateContext {

  private final Root root;

  private TemplateContext(Map<String, ?> members) {
    this.root = new Root(members);
  }

  /**
   * Returns a context with the members that AWS documents, such as {@code requestId}, and {@code
   * identity} as a map with a key for each of its members, with null for a member that is not set.
   * {@code requestOverride} and {@code responseOverride} are added automatically.
   *
   * <p>The map is read only when a template reads a member, so it may compute members lazily.
   */
  public static TemplateContext of(Map<String, ?> members) {
    return new TemplateContext(members);
  }

  /** Returns the overrides that templates have set so far. */
  public Overrides overrides() {
    return root.request.isEmpty() && root.response.isEmpty()
        ? Overrides.NONE
        : OverrideRoot.overrides(
            root.request.orElseGet(OverrideRoot::request),
            root.response.orElseGet(OverrideRoot::response));
  }

  /**
   * Whether a template may have changed the context. If not, a template that is rendered again
   * reads the same values.
   */
  public boolean isTouched() {
    return root.request.isPresent() || root.response.isPresent() || root.isCopied();
  }

  /** Returns the map that templates read. */
  Map<String, @Nullable Object> root() {
    return root;
  }

  private static final class Root extends ContextMap {

    private Optional<OverrideRoot> request = Optional.empty();
    private Optional<OverrideRoot> response = Optional.empty();

    Root(Map<String, ?> members) {
      super(members);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      if (OverrideRoot.REQUEST.equals(name)) {
        return request();
      }
      return OverrideRoot.RESPONSE.equals(name) ? response() : super.get(name);
    }

    @Override
    void complete(Map<String, @Nullable Object> members) {
      members.put(OverrideRoot.REQUEST, request());
      members.put(OverrideRoot.RESPONSE, response());
    }

    private OverrideRoot request() {
      if (request.isEmpty()) {
        request = Optional.of(OverrideRoot.request());
      }
      return request.get();
    }

    private OverrideRoot response() {
      if (response.isEmpty()) {
        response = Optional.of(OverrideRoot.response());
      }
      return response.get();
    }
  }
}
