package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the lines of routes. */
final class RouteLines {

  private static final String ANY = "x-amazon-apigateway-any-method";

  private RouteLines() {}

  /** Returns the lines of Methods by the ids of their APIs and by routes. */
  static Map<String, Map<String, Integer>> ofMethods(
      List<TemplateResource> read, List<ResourceState> registered) {
    Map<String, ResourceState> resources = new HashMap<>();
    Map<String, ResourceState> methods = new HashMap<>();
    for (ResourceState state : registered) {
      if (state.type().endsWith(":Resource")) {
        resources.put(state.id().orElse(""), state);
      } else if (state.type().endsWith(":Method")) {
        methods.put(state.name(), state);
      }
    }
    Map<String, Map<String, Integer>> routes = new LinkedHashMap<>();
    for (TemplateResource resource : read) {
      ResourceState method = methods.get(resource.logicalId());
      if (method != null) {
        String path = path(text(method, "resourceId"), resources, 0);
        String route = text(method, "httpMethod") + " " + (path.isEmpty() ? "/" : path);
        routes
            .computeIfAbsent(text(method, "restApi"), api -> new LinkedHashMap<>())
            .put(route, resource.line());
      }
    }
    return routes;
  }

  private static String path(String id, Map<String, ResourceState> resources, int depth) {
    ResourceState resource = resources.get(id);
    return resource == null || depth > resources.size()
        ? ""
        : path(text(resource, "parentId"), resources, depth + 1) + "/" + text(resource, "pathPart");
  }

  /** Returns the lines of a document's operations by routes. */
  static Map<String, Integer> ofDocument(TemplateNode document) {
    Map<String, Integer> routes = new LinkedHashMap<>();
    TemplateNode.Mapping paths = document.mapping("paths").orElse(TemplateNode.Mapping.EMPTY);
    paths
        .members()
        .forEach(
            (path, item) -> {
              if (item instanceof TemplateNode.Mapping operations) {
                operations
                    .members()
                    .forEach(
                        (name, operation) -> {
                          String method = name.equals(ANY) ? "ANY" : name.toUpperCase(Locale.ROOT);
                          routes.put(method + " " + path, operation.line());
                        });
              }
            });
    return routes;
  }

  /** Returns the line of the first member of a resource that has an input's name. */
  static Optional<Integer> ofMember(TemplateNode node, String name) {
    if (node instanceof TemplateNode.Mapping mapping) {
      for (Map.Entry<String, TemplateNode> member : mapping.members().entrySet()) {
        if (member.getKey().equalsIgnoreCase(name)) {
          return Optional.of(member.getValue().line());
        }
      }
    }
    List<TemplateNode> children =
        node instanceof TemplateNode.Mapping mapping
            ? List.copyOf(mapping.members().values())
            : node instanceof TemplateNode.Sequence list ? list.elements() : List.of();
    return children.stream().flatMap(child -> ofMember(child, name).stream()).findFirst();
  }

  private static String text(ResourceState resource, String input) {
    return resource.input(input).map(Object::toString).orElse("");
  }
}
