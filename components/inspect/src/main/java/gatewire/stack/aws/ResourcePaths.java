package gatewire.stack.aws;

import gatewire.model.PathTemplate;
import gatewire.stack.ResourceState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths of an API's Resources, each composed of the path parts of its ancestors. */
final class ResourcePaths {

  private final Map<String, ResourceState> byId = new LinkedHashMap<>();
  private final Map<String, PathTemplate> paths = new HashMap<>();
  private final String rootId;

  private ResourcePaths(String rootId) {
    this.rootId = rootId;
  }

  /**
   * Reads all Resources of an API. Each path that API Gateway would reject is reported as a
   * problem.
   */
  static ResourcePaths read(ResourceIndex index, ResourceState api, Problems problems) {
    ResourcePaths paths = new ResourcePaths(api.string("rootResourceId").orElse(""));
    paths.paths.put(paths.rootId, PathTemplate.ROOT);
    for (ResourceState resource : index.ofApi(TypeTokens.RESOURCE, api.id().orElse(""))) {
      resource.id().ifPresent(id -> paths.byId.put(id, resource));
    }
    paths.byId.forEach((id, resource) -> paths.resolve(id, resource, problems));
    return paths;
  }

  /**
   * Returns the path of a Resource by its id; empty if the Resource does not exist or could not be
   * read.
   */
  Optional<PathTemplate> path(String resourceId) {
    return Optional.ofNullable(paths.get(resourceId));
  }

  private void resolve(String id, ResourceState resource, Problems problems) {
    PropertyReader properties = PropertyReader.of(resource, problems).ignore("restApi", "parentId");
    properties
        .requiredString("pathPart")
        .ifPresent(
            part -> {
              if (part.contains("/")) {
                problems.add(
                    properties.place("pathPart"),
                    part,
                    "has more than one part: write one Resource for each part, without '/'");
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
                              "does not lead to the root of this API"));
            });
    properties.finish();
  }

  /**
   * Returns the parent's path, which is an empty string for the root; empty if the chain of parents
   * does not end at the root.
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
