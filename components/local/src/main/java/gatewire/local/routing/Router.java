package gatewire.local.routing;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the target of a verb and a path: a static segment before a parameter before a greedy one,
 * and the next of these where the better one has no such verb.
 *
 * @param <T> what routes lead to
 */
public final class Router<T> {

  private final Node<T> root = new Node<>();

  /** Add a route; the first one of a verb and path stays. */
  public void add(HttpMethod method, PathTemplate path, T target) {
    Node<T> node = root;
    for (PathTemplate.Segment segment : path.segments()) {
      node = node.child(segment);
    }
    node.add(method, target);
  }

  /**
   * The target for a verb as sent; verbs are matched with their case. Empty when no resource on the
   * way has it.
   */
  public Optional<Match<T>> find(String method, RequestPath path) {
    Optional<HttpMethod> verb = verb(method);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Search<T> search = new Search<>(verb.get(), path.segments());
    return search
        .descend(root, 0)
        .map(target -> new Match<>(target, Collections.unmodifiableMap(search.parameters)));
  }

  private static Optional<HttpMethod> verb(String method) {
    for (HttpMethod verb : HttpMethod.values()) {
      if (verb != HttpMethod.ANY && verb.name().equals(method)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** One walk through the tree, with the parameters of the way that it is on. */
  private static final class Search<T> {
    private final HttpMethod method;
    private final List<String> segments;
    private Map<String, String> parameters = Map.of();

    private Search(HttpMethod method, List<String> segments) {
      this.method = method;
      this.segments = segments;
    }

    private Optional<T> descend(Node<T> node, int depth) {
      if (depth == segments.size()) {
        return node.target(method);
      }
      String segment = segments.get(depth);
      Optional<T> found = node.statics(segment).flatMap(child -> descend(child, depth + 1));
      for (Map.Entry<String, Node<T>> child : node.parameters().entrySet()) {
        if (found.isEmpty() && !segment.isEmpty()) {
          found = under(child.getKey(), segment, () -> descend(child.getValue(), depth + 1));
        }
      }
      for (Map.Entry<String, Node<T>> child : node.greedy().entrySet()) {
        if (found.isEmpty()) {
          String rest = String.join("/", segments.subList(depth, segments.size()));
          found = under(child.getKey(), rest, () -> child.getValue().target(method));
        }
      }
      return found;
    }

    private Optional<T> under(
        String name, String value, java.util.function.Supplier<Optional<T>> below) {
      if (parameters.isEmpty()) {
        parameters = new LinkedHashMap<>();
      }
      parameters.put(name, value);
      Optional<T> found = below.get();
      if (found.isEmpty()) {
        parameters.remove(name);
      }
      return found;
    }
  }
}
