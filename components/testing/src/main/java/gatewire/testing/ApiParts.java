package gatewire.testing;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds resources that belong together in API Gateway: by RestApi, Resource, HTTP method and
 * status, independently of their names.
 */
final class ApiParts {

  private final RecordedStack stack;

  ApiParts(RecordedStack stack) {
    this.stack = stack;
  }

  Stream<ResourceState> all(String type) {
    return stack.resources(type).stream();
  }

  /** Returns the method to which an integration or a response belongs. */
  Optional<ResourceState> method(ResourceState part) {
    return sameSlot(ResourceTypes.METHOD, part).findFirst();
  }

  Optional<ResourceState> integration(ResourceState part) {
    return sameSlot(ResourceTypes.INTEGRATION, part).findFirst();
  }

  /** Returns the response of a type with the same method and status. */
  Optional<ResourceState> response(String type, ResourceState other) {
    return sameSlot(type, other)
        .filter(one -> one.input("statusCode").equals(other.input("statusCode")))
        .findFirst();
  }

  /** Returns the parts of the deployment's API that must exist before the deployment. */
  Stream<ResourceState> deployed(ResourceState deployment) {
    Object restApi = deployment.input("restApi").orElse("");
    return Stream.of(
            ResourceTypes.METHOD,
            ResourceTypes.INTEGRATION,
            ResourceTypes.METHOD_RESPONSE,
            ResourceTypes.INTEGRATION_RESPONSE,
            ResourceTypes.GATEWAY_RESPONSE)
        .flatMap(this::all)
        .filter(
            part ->
                restApi.equals(
                    part.input("restApi").or(() -> part.input("restApiId")).orElse(null)));
  }

  /** Returns the permissions to invoke a function from the deployment's API. */
  Stream<ResourceState> permissions(ResourceState deployment) {
    List<String> executionArns =
        all(ResourceTypes.REST_API)
            .filter(api -> api.id().equals(deployment.input("restApi")))
            .map(api -> String.valueOf(api.outputs().get("executionArn")))
            .toList();
    return all(ResourceTypes.PERMISSION)
        .filter(
            permission ->
                executionArns.stream()
                    .anyMatch(arn -> text(permission, "sourceArn").startsWith(arn + "/")));
  }

  static String text(ResourceState resource, String input) {
    return resource.input(input).map(Object::toString).orElse("");
  }

  /** Returns an input that is a map; empty if it is absent or has another type. */
  static Map<?, ?> map(ResourceState resource, String input) {
    return resource.input(input).map(value -> (Map<?, ?>) value).orElse(Map.of());
  }

  private Stream<ResourceState> sameSlot(String type, ResourceState part) {
    return all(type)
        .filter(
            one ->
                Stream.of("restApi", "resourceId", "httpMethod")
                    .allMatch(input -> one.input(input).equals(part.input(input))));
  }
}
