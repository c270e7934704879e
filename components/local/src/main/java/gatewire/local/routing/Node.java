package gatewire.local.routing;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A resource with its methods and child resources. */
final class Node<T> {

  private final Map<HttpMethod, T> methods = new EnumMap<>(HttpMethod.class);
  private final Map<String, Node<T>> statics = new HashMap<>();
  // AWS allows one parameter below a resource. A document may have more; the first match wins.
  private final Map<String, Node<T>> parameters = new LinkedHashMap<>();
  private final Map<String, Node<T>> greedy = new LinkedHashMap<>();

  Node<T> child(PathTemplate.Segment segment) {
    if (segment instanceof PathTemplate.Parameter parameter) {
      Map<String, Node<T>> children = parameter.greedy() ? greedy : parameters;
      return children.computeIfAbsent(parameter.name(), name -> new Node<>());
    }
    return statics.computeIfAbsent(segment.toString(), literal -> new Node<>());
  }

  void add(HttpMethod method, T target) {
    methods.putIfAbsent(method, target);
  }

  /** Returns the target of the HTTP method; defaults to that of ANY. */
  Optional<T> target(HttpMethod method) {
    T target = methods.get(method);
    return Optional.ofNullable(target != null ? target : methods.get(HttpMethod.ANY));
  }

  Optional<Node<T>> statics(String segment) {
    return Optional.ofNullable(statics.get(segment));
  }

  Map<String, Node<T>> parameters() {
    return parameters;
  }

  Map<String, Node<T>> greedy() {
    return greedy;
  }
}
