package gatewire.pulumi;

import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import gatewire.model.PathTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Renders the Resources of an API, one for each path and shared by everything below it. */
final class ResourceTree {

  private final String api;
  private final RestApi restApi;
  private final com.pulumi.resources.Resource parent;
  private final Map<PathTemplate, Output<String>> ids = new LinkedHashMap<>();

  ResourceTree(String api, RestApi restApi, com.pulumi.resources.Resource parent) {
    this.api = api;
    this.restApi = restApi;
    this.parent = parent;
    ids.put(PathTemplate.ROOT, restApi.rootResourceId());
  }

  /** The id of the path's Resource, which is made with its ancestors where it is not there yet. */
  Output<String> id(PathTemplate path) {
    path.resources().forEach(this::create);
    return Objects.requireNonNull(ids.get(path), "made above");
  }

  private void create(PathTemplate path) {
    if (ids.containsKey(path)) {
      return;
    }
    Resource resource =
        new Resource(
            ResourceNames.resource(api, path),
            ResourceArgs.builder()
                .restApi(restApi.id())
                .parentId(ids.get(path.parent().orElseThrow()))
                .pathPart(path.last().orElseThrow().toString())
                .build(),
            ChildOptions.slot(parent).build());
    ids.put(path, resource.id());
  }
}
