package gatewire.stack.aws;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.PathTemplate;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Combines an API's Methods with their Integrations and both kinds of responses. */
final class MethodsReader {

  private final ResourceIndex index;
  private final String apiId;
  private final ResourcePaths paths;
  private final SharedPartsReader shared;
  private final Problems problems;

  MethodsReader(
      ResourceIndex index,
      String apiId,
      ResourcePaths paths,
      SharedPartsReader shared,
      Problems problems) {
    this.index = index;
    this.apiId = apiId;
    this.paths = paths;
    this.shared = shared;
    this.problems = problems;
  }

  /**
   * Returns the methods in the order of registration. A Method that cannot be read is reported as a
   * problem and omitted.
   */
  List<Method> read() {
    List<ResourceState> methods = index.ofApi(TypeTokens.METHOD, apiId);
    reportOrphans(methods);
    return methods.stream().flatMap(method -> read(method).stream()).toList();
  }

  private Optional<Method> read(ResourceState resource) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Optional<PathTemplate> path = path(properties);
    Optional<HttpMethod> verb = verb(properties);
    Optional<Integration> integration = integration(resource);
    Optional<Method> method =
        path.isEmpty() || verb.isEmpty() || integration.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new MethodReader(properties, shared, problems)
                    .read(Method.builder(verb.get(), path.get(), integration.get()))
                    .responses(responses(resource))
                    .build());
    if (method.isPresent()) {
      properties.ignore("restApi").finish();
    }
    return method;
  }

  private Optional<PathTemplate> path(PropertyReader properties) {
    Optional<String> resourceId = properties.requiredString("resourceId");
    Optional<PathTemplate> path = resourceId.flatMap(paths::path);
    if (resourceId.isPresent() && path.isEmpty()) {
      problems.add(
          properties.place("resourceId"),
          resourceId.get(),
          "is not the id of a readable Resource of this API");
    }
    return path;
  }

  private Optional<HttpMethod> verb(PropertyReader properties) {
    return properties
        .requiredString("httpMethod")
        .flatMap(
            verb ->
                problems.parse(properties.place("httpMethod"), verb, () -> HttpMethod.parse(verb)));
  }

  private Optional<Integration> integration(ResourceState method) {
    List<ResourceState> integrations = parts(TypeTokens.INTEGRATION, method);
    if (integrations.isEmpty()) {
      // AWS: "No integration defined for method"
      problems.add(method.label(), "", "has no Integration: API Gateway rejects the deployment");
      return Optional.empty();
    }
    integrations.stream()
        .skip(1)
        .forEach(
            twin -> problems.add(twin.label(), "", "is a second Integration of " + method.label()));
    return new IntegrationReader(problems)
        .read(integrations.get(0), parts(TypeTokens.INTEGRATION_RESPONSE, method));
  }

  private List<MethodResponse> responses(ResourceState method) {
    return parts(TypeTokens.METHOD_RESPONSE, method).stream()
        .flatMap(response -> MethodReader.response(response, problems).stream())
        .toList();
  }

  private List<ResourceState> parts(String type, ResourceState method) {
    Optional<MethodKey> key = MethodKey.of(method);
    return index.ofApi(type, apiId).stream()
        .filter(part -> MethodKey.of(part).equals(key))
        .toList();
  }

  /** Reports Integrations and responses whose Method does not exist. */
  private void reportOrphans(List<ResourceState> methods) {
    List<Optional<MethodKey>> keys = methods.stream().map(MethodKey::of).toList();
    Stream.of(TypeTokens.INTEGRATION, TypeTokens.METHOD_RESPONSE, TypeTokens.INTEGRATION_RESPONSE)
        .flatMap(type -> index.ofApi(type, apiId).stream())
        .filter(part -> !keys.contains(MethodKey.of(part)))
        .forEach(
            part ->
                problems.add(
                    part.label(),
                    part.input("httpMethod").orElse("")
                        + " on "
                        + part.input("resourceId").orElse(""),
                    "belongs to a Method that does not exist"));
  }
}
