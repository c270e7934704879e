package gatewire.stack.aws;

import gatewire.model.PathTemplate;
import gatewire.stack.ResourceState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths of an API's Resources, each put together from its parents' path parts. */
final class ResourcePaths {

  private final Map<String, ResourceState> byId = new LinkedHashMap<>();
  private final Map<String, PathTemplate> paths = new HashMap<>();
  private final String rootId;

  private ResourcePaths(String rootId) {
    this.rootId = rootId;
  }

  /** Read all Resources of an API; each path that API Gateway would refuse is a problem. */
  static ResourcePaths read(ResourceIndex index, ResourceState api, Problems problems) {
    ResourcePaths paths = new ResourcePaths(api.text("rootResourceId").orElse(""));
    paths.paths.put(paths.rootId, PathTemplate.ROOT);
    for (ResourceState resource : index.ofApi(TypeTokens.RESOURCE, api.id().orElse(""))) {
      resource.id().ifPresent(id -> paths.byId.put(id, resource));
    }
    paths.byId.forEach((id, resource) -> paths.resolve(id, resource, problems));
    return paths;
  }

  /** The path of a Resource by its id; empty when there is none, or it could not be read. */
  Optional<PathTemplate> path(String resourceId) {
    return Optional.ofNullable(paths.get(resourceId));
  }

  private void resolve(String id, ResourceState resource, Problems problems) {
    PropertyReader properties = PropertyReader.of(resource, problems).ignore("restApi", "parentId");
    properties
        .requiredText("pathPart")
        .ifPresent(
            part -> {
              if (part.contains("/")) {
                problems.add(
                    properties.place("pathPart"),
                    part,
                    "is more than one part: each Resource has one, without '/'");
                return;
              }
              parent(resource, new HashSet<>())
                  .ifPresentOrElse(
                      parent ->
                          problems
                              .parse(
                                  resource.label(),
                                  parent + "/" + part,
                                  () -> PathTemplate.parse(parent + "/" + part))
                              .ifPresent(path -> paths.put(id, path)),
                      () ->
                          problems.add(
                              properties.place("parentId"),
                              resource.input("parentId").orElse(""),
                              "leads to no root of this API"));
            });
    properties.finish();
  }

  /**
   * The parent's path as text, without the root's slash; empty when the chain does not end at the
   * root.
   */
  private Optional<String> parent(ResourceState resource, Set<String> seen) {
    String parentId = resource.input("parentId").map(Object::toString).orElse("");
    if (parentId.equals(rootId)) {
      return Optional.of("");
    }
    return Optional.ofNullable(byId.get(parentId))
        .filter(parent -> seen.add(parentId))
        .flatMap(
            parent ->
                parent(parent, seen).map(path -> path + "/" + parent.input("pathPart").orElse("")));
  }
}
