package gatewire.pulumi;

import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.core.Output;
import gatewire.model.PathTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Renders the Resources of an API, one for each path and shared by everything below it. */
final class ResourceTree {

  private final ComponentContext context;
  private final Map<PathTemplate, Output<String>> ids = new LinkedHashMap<>();

  ResourceTree(ComponentContext context, Output<String> rootResourceId) {
    this.context = context;
    ids.put(PathTemplate.ROOT, rootResourceId);
  }

  /** Returns the id of the path's Resource; renders it and its ancestors if they are missing. */
  Output<String> id(PathTemplate path) {
    path.resources().forEach(this::render);
    return Objects.requireNonNull(ids.get(path), "rendered above");
  }

  private void render(PathTemplate path) {
    if (ids.containsKey(path)) {
      return;
    }
    Resource resource =
        new Resource(
            ResourceNames.resource(context.name(), path),
            ResourceArgs.builder()
                .restApi(context.restApi().id())
                .parentId(ids.get(path.parent().orElseThrow()))
                .pathPart(path.last().orElseThrow().toString())
                .build(),
            ChildOptions.slot(context.parent()).build());
    ids.put(path, resource.id());
  }
}
