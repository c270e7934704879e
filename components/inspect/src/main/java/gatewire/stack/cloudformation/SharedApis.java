package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * APIs whose methods are elsewhere: in a document that is not on this machine, or in other
 * templates, if this one declares the RestApi but neither a method nor a deployment. They must not
 * look like APIs without methods.
 */
final class SharedApis {

  private static final Set<String> COMPLETE = Set.of("Method", "Deployment", "Stage");

  private SharedApis() {}

  /** Returns the RestApis whose methods are elsewhere. */
  static List<ResourceState> among(List<ResourceState> resources, TemplateSections template) {
    Set<String> complete =
        resources.stream()
            .filter(part -> COMPLETE.contains(kind(part)))
            .flatMap(part -> api(part).stream())
            .collect(Collectors.toSet());
    return resources.stream()
        .filter(resource -> kind(resource).equals("RestApi"))
        .filter(api -> api.input("body").isEmpty())
        .filter(
            api ->
                !complete.contains(api.id().orElse(""))
                    || hasDocument(api, template) && !hasMethod(api, resources))
        .toList();
  }

  /** Returns whether a RestApi is imported, or copied from another one. */
  static boolean hasDocument(ResourceState api, TemplateSections template) {
    return template
        .resource(api.name())
        .flatMap(resource -> resource.mapping("Properties"))
        .filter(
            properties ->
                Stream.of("Body", "BodyS3Location", "CloneFrom")
                    .anyMatch(name -> properties.get(name).isPresent()))
        .isPresent();
  }

  private static boolean hasMethod(ResourceState api, List<ResourceState> resources) {
    return resources.stream()
        .filter(part -> kind(part).equals("Method"))
        .anyMatch(part -> api(part).equals(api.id()));
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
