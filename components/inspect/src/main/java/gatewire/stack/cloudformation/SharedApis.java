package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * APIs that a template shares with others: it declares the RestApi but neither a method nor a
 * deployment, because other templates do. Alone they would look like APIs without methods.
 */
final class SharedApis {

  private static final Set<String> COMPLETE = Set.of("Method", "Deployment", "Stage");

  private SharedApis() {}

  /** Returns the RestApis of which other templates declare the methods. */
  static List<ResourceState> among(List<ResourceState> resources) {
    Set<String> complete =
        resources.stream()
            .filter(part -> COMPLETE.contains(kind(part)))
            .flatMap(part -> api(part).stream())
            .collect(Collectors.toSet());
    return resources.stream()
        .filter(resource -> kind(resource).equals("RestApi"))
        .filter(api -> api.input("body").isEmpty())
        .filter(api -> !complete.contains(api.id().orElse("")))
        .toList();
  }

  /** Returns the resources without these APIs and their parts. */
  static List<ResourceState> without(List<ResourceState> resources, List<ResourceState> apis) {
    Set<String> ids = apis.stream().flatMap(api -> api.id().stream()).collect(Collectors.toSet());
    return resources.stream()
        .filter(resource -> !apis.contains(resource))
        .filter(resource -> api(resource).filter(ids::contains).isEmpty())
        .toList();
  }

  private static String kind(ResourceState resource) {
    return resource.type().substring(resource.type().lastIndexOf(':') + 1);
  }

  private static Optional<String> api(ResourceState part) {
    return Stream.of("restApi", "restApiId")
        .flatMap(name -> part.input(name).stream())
        .map(Object::toString)
        .findFirst();
  }
}
