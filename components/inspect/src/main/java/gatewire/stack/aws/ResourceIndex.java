package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds resources by what others refer to them with. */
final class ResourceIndex {

  private final List<ResourceState> resources;

  ResourceIndex(List<ResourceState> resources) {
    this.resources = List.copyOf(resources);
  }

  /** In the order of registration. */
  List<ResourceState> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * The resources of a type that belong to an API; most name it {@code restApi}, some {@code
   * restApiId}.
   */
  List<ResourceState> ofApi(String type, String apiId) {
    return ofType(type).stream()
        .filter(resource -> api(resource).filter(apiId::equals).isPresent())
        .toList();
  }

  /** The resource of a URN. */
  Optional<ResourceState> of(String urn) {
    return resources.stream().filter(resource -> resource.urn().equals(urn)).findFirst();
  }

  /** The id of the API that a resource belongs to. */
  static Optional<Object> api(ResourceState resource) {
    return Stream.of("restApi", "restApiId")
        .flatMap(name -> resource.input(name).stream())
        .findFirst();
  }
}
