package gatewire.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes a method: its backend, its conditions, the request that is sent to the backend, and the
 * source of each header of each status.
 */
final class MethodDescription {

  private MethodDescription() {}

  /** Describes methods. {@code OPTIONS} methods that are equal are described once. */
  static List<RouteDescription> of(List<Method> methods) {
    return methods.stream()
        .collect(groupingBy(MethodDescription::group, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(equal -> of(equal.get(0)).withRoutes(equal.stream().map(Method::route).toList()))
        .toList();
  }

  private static Object group(Method method) {
    return method.httpMethod() == HttpMethod.OPTIONS
        ? of(method).withRoutes(List.of())
        : method.route();
  }

  private static RouteDescription of(Method method) {
    Integration integration = method.integration();
    return new RouteDescription(
        List.of(method.route()),
        backend(integration),
        BackendTarget.of(integration),
        integration.credentials().map(Object::toString).orElse(""),
        callers(method),
        validation(method),
        method.requestParameters().entrySet().stream()
            .filter(parameter -> !isInRoute(parameter.getKey(), method))
            .map(one -> new ParameterDescription(one.getKey().expression(), one.getValue()))
            .toList(),
        integration.requestParameters().entrySet().stream()
            .map(one -> new MappedValue(one.getKey().expression(), one.getValue().expression()))
            .toList(),
        BodyDescription.of(integration.requestTemplates()),
        ResponseDescription.of(integration.responses()),
        integration.responses().isEmpty()
            ? method.responses().stream().map(DeclaredResponse::of).toList()
            : List.of());
  }

  private static boolean isInRoute(RequestParameter parameter, Method method) {
    return parameter.location() == ParameterLocation.PATH
        && method.path().parameters().contains(parameter.name());
  }

  private static List<String> callers(Method method) {
    return Stream.concat(
            authorization(method.authorization()).stream(),
            method.apiKeyRequired() ? Stream.of("an API key") : Stream.empty())
        .toList();
  }

  private static List<String> validation(Method method) {
    return Stream.concat(
            method.requestValidator().stream().map("request validator '%s'"::formatted),
            method.requestModels().entrySet().stream()
                .map(
                    model ->
                        "a body of model '%s' for %s".formatted(model.getValue(), model.getKey())))
        .toList();
  }

  private static Optional<String> authorization(Authorization authorization) {
    if (authorization instanceof Authorization.AwsIam) {
      return Optional.of("AWS_IAM (signed request)");
    } else if (authorization instanceof Authorization.Custom custom) {
      return Optional.of("authorizer '%s'".formatted(custom.authorizer()));
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return Optional.of(
          pools.scopes().isEmpty()
              ? "authorizer '%s'".formatted(pools.authorizer())
              : "authorizer '%s' with one of %s".formatted(pools.authorizer(), pools.scopes()));
    }
    return Optional.empty();
  }

  private static String backend(Integration integration) {
    return Stream.of(
            Optional.of(integration.type().toString()),
            integration.httpMethod(),
            integration.uri().map(Object::toString),
            integration.connection().target().map(target -> "at " + target),
            integration.isStreamed() ? Optional.of("(streamed)") : Optional.<String>empty(),
            timeout(integration.timeout()))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static Optional<String> timeout(Duration timeout) {
    return timeout.equals(Integration.DEFAULT_TIMEOUT)
        ? Optional.empty()
        : Optional.of("(timeout %d ms)".formatted(timeout.toMillis()));
  }
}
