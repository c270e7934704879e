package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the positions of routes in resources. */
final class RouteLines {

  private RouteLines() {}

  /** Returns the positions of Methods by the ids of their APIs and by routes. */
  static Map<String, Map<String, Position>> ofMethods(
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
    Map<String, Map<String, Position>> routes = new LinkedHashMap<>();
    for (TemplateResource resource : read) {
      ResourceState method = methods.get(resource.logicalId());
      if (method != null) {
        String path = path(text(method, "resourceId"), resources, 0);
        String route = text(method, "httpMethod") + " " + (path.isEmpty() ? "/" : path);
        routes
            .computeIfAbsent(text(method, "restApi"), api -> new LinkedHashMap<>())
            .put(route, resource.position());
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

  /** Returns the position of the first member of a resource that has an input's name. */
  static Optional<Position> ofMember(TemplateNode node, String name) {
    if (node instanceof TemplateNode.Mapping mapping) {
      for (Map.Entry<String, TemplateNode> member : mapping.members().entrySet()) {
        if (member.getKey().equalsIgnoreCase(name)) {
          return Optional.of(member.getValue().position());
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
