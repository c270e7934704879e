package gatewire.emulator.template;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code $context} of one exchange. The request and the response template share it: what the first
 * overrides, the second can read, and neither can override again.
 *
 * <p>Not for use by several threads at once.
 */
public final class TemplateContext {

  private final Tree tree;

  private TemplateContext(Map<String, ?> members) {
    this.tree = new Tree(members);
  }

  /**
   * Hold the members that AWS documents, such as {@code requestId}, and {@code identity} as a map
   * with a key for each of its members, null where it is not set. {@code requestOverride} and
   * {@code responseOverride} are there by themselves.
   *
   * <p>The map is read when a template asks for a member, so it may compute them lazily.
   */
  public static TemplateContext of(Map<String, ?> members) {
    return new TemplateContext(members);
  }

  /** What templates have overridden so far. */
  public Overrides overrides() {
    if (tree.request.isEmpty() && tree.response.isEmpty()) {
      return Overrides.NONE;
    }
    return Overrides.of(
        tree.request.orElseGet(OverrideRoot::request),
        tree.response.orElseGet(OverrideRoot::response));
  }

  /** As templates see it. */
  Map<String, Object> tree() {
    return tree;
  }

  /** Reads single members without a copy; anything else, such as its key set, makes one. */
  static final class Tree extends AbstractMap<String, Object> {

    private final Map<String, ?> members;
    private Optional<OverrideRoot> request = Optional.empty();
    private Optional<OverrideRoot> response = Optional.empty();
    private Optional<ContextMap> copy = Optional.empty();

    private Tree(Map<String, ?> members) {
      this.members = members;
    }

    @Override
    public Object get(Object key) {
      if (OverrideRoot.REQUEST.equals(key)) {
        return request();
      } else if (OverrideRoot.RESPONSE.equals(key)) {
        return response();
      } else if (copy.isPresent()) {
        return copy.get().get(key);
      }
      Object value = members.get(key);
      return value instanceof Map<?, ?> ? copy().get(key) : value;
    }

    @Override
    public Object put(String key, Object value) {
      return OverrideRoot.REQUEST.equals(key) || OverrideRoot.RESPONSE.equals(key)
          ? null
          : copy().put(key, value);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return copy().entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
      return copy().containsKey(key);
    }

    @Override
    public String toString() {
      return "";
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

    private ContextMap copy() {
      if (copy.isEmpty()) {
        ContextMap all = ContextMap.copyOf(members);
        all.put(OverrideRoot.REQUEST, request());
        all.put(OverrideRoot.RESPONSE, response());
        copy = Optional.of(all);
      }
      return copy.get();
    }
  }
}
