package gatewire.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formats a method for people: its backend, the parameters and body that are sent to the backend,
 * and the source of each header of each status.
 */
final class MethodDescription {

  private MethodDescription() {}

  /** Describes methods. {@code OPTIONS} methods that are equal are described once. */
  static Stream<String> of(List<Method> methods) {
    return methods.stream()
        .collect(groupingBy(MethodDescription::group, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(
            equal ->
                equal.stream().map(Method::route).collect(joining("\n"))
                    + description(equal.get(0)));
  }

  private static String group(Method method) {
    return method.httpMethod() == HttpMethod.OPTIONS ? description(method) : method.route();
  }

  private static String description(Method method) {
    List<String> lines = new ArrayList<>();
    lines.add(" → " + backend(method.integration()));
    guards(method).forEach(guard -> lines.add(DescriptionLine.of("needs", guard)));
    method.requestParameters().entrySet().stream()
        .filter(parameter -> !isInRoute(parameter.getKey(), method))
        .forEach(
            parameter ->
                lines.add(
                    DescriptionLine.of(
                        "param",
                        parameter.getKey().expression(),
                        parameter.getValue() ? "required" : "")));
    method
        .integration()
        .requestParameters()
        .forEach(
            (target, source) ->
                lines.add(
                    DescriptionLine.assignment("sends", target.expression(), source.expression())));
    method
        .integration()
        .requestTemplates()
        .forEach(
            (type, template) -> lines.addAll(TemplateDescription.lines("body", type, template)));
    lines.addAll(ResponseDescription.lines(method.integration().responses()));
    return String.join("\n", lines);
  }

  private static boolean isInRoute(RequestParameter parameter, Method method) {
    return parameter.location() == ParameterLocation.PATH
        && (method.route().contains("{" + parameter.name() + "}")
            || method.route().contains("{" + parameter.name() + "+}"));
  }

  /** Describes the conditions that callers and requests must fulfill. */
  private static Stream<String> guards(Method method) {
    return Stream.of(
            authorization(method.authorization()).stream(),
            method.apiKeyRequired() ? Stream.of("an API key") : Stream.<String>empty(),
            method.requestValidator().stream().map("request validator '%s'"::formatted),
            method.requestModels().entrySet().stream()
                .map(
                    model ->
                        "a body of model '%s' for %s".formatted(model.getValue(), model.getKey())))
        .flatMap(guards -> guards);
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
            Stream.of(integration.type().toString()),
            integration.httpMethod().stream(),
            integration.uri().map(Object::toString).stream(),
            integration.connection().target().map(target -> "at " + target).stream(),
            integration.isStreamed() ? Stream.of("(streamed)") : Stream.<String>empty())
        .flatMap(part -> part)
        .collect(joining(" "));
  }
}
