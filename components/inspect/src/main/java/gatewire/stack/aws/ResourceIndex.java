package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds resources by the values with which other resources refer to them. */
final class ResourceIndex {

  private final List<ResourceState> resources;

  ResourceIndex(List<ResourceState> resources) {
    this.resources = List.copyOf(resources);
  }

  /** Returns the resources of a type in the order of registration. */
  List<ResourceState> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /**
   * Returns the resources of a type that belong to an API. Most types refer to it with {@code
   * restApi}, some with {@code restApiId}.
   */
  List<ResourceState> ofApi(String type, String apiId) {
    return ofType(type).stream()
        .filter(resource -> api(resource).filter(apiId::equals).isPresent())
        .toList();
  }

  /** Returns the resource with a URN. */
  Optional<ResourceState> of(String urn) {
    return resources.stream().filter(resource -> resource.urn().equals(urn)).findFirst();
  }

  /** Returns the id of the API that a resource belongs to. */
  static Optional<Object> api(ResourceState resource) {
    return Stream.of("restApi", "restApiId")
        .flatMap(name -> resource.input(name).stream())
        .findFirst();
  }
}
