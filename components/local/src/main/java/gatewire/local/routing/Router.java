package gatewire.local.routing;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the target of an HTTP method and a path. A static segment is preferred over a parameter,
 * and a parameter over a greedy one. If the preferred resource does not have the HTTP method, the
 * next one is tried.
 *
 * @param <T> the target of a route
 */
public final class Router<T> {

  private final Node<T> root = new Node<>();

  /** Adds a route. If its HTTP method and path exist already, the first route is kept. */
  public void add(HttpMethod method, PathTemplate path, T target) {
    Node<T> node = root;
    for (PathTemplate.Segment segment : path.segments()) {
      node = node.child(segment);
    }
    node.add(method, target);
  }

  /**
   * Finds the target for an HTTP method as sent; its case must match. Empty if no matching resource
   * has the method.
   */
  public Optional<Match<T>> find(String method, RequestPath path) {
    Optional<HttpMethod> httpMethod = httpMethod(method);
    if (httpMethod.isEmpty()) {
      return Optional.empty();
    }
    Search<T> search = new Search<>(httpMethod.get(), path.segments());
    return search
        .descend(root, 0)
        .map(target -> new Match<>(target, Collections.unmodifiableMap(search.parameters)));
  }

  private static Optional<HttpMethod> httpMethod(String name) {
    for (HttpMethod method : HttpMethod.values()) {
      if (method != HttpMethod.ANY && method.name().equals(name)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** A depth-first search in the tree, with the path parameters of the current branch. */
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
          found =
              withParameter(child.getKey(), segment, () -> descend(child.getValue(), depth + 1));
        }
      }
      for (Map.Entry<String, Node<T>> child : node.greedy().entrySet()) {
        if (found.isEmpty()) {
          String rest = String.join("/", segments.subList(depth, segments.size()));
          found = withParameter(child.getKey(), rest, () -> child.getValue().target(method));
        }
      }
      return found;
    }

    private Optional<T> withParameter(
        String name, String value, java.util.function.Supplier<Optional<T>> search) {
      if (parameters.isEmpty()) {
        parameters = new LinkedHashMap<>();
      }
      parameters.put(name, value);
      Optional<T> found = search.get();
      if (found.isEmpty()) {
        parameters.remove(name);
      }
      return found;
    }
  }
}
