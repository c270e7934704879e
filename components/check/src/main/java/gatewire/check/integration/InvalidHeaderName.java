package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.MappingName;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.stream.Stream;

/** Finds header names that mapping expressions do not support, in requests and in responses. */
final class InvalidHeaderName implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-header-name",
        "The deployment fails at the Method, the Integration or one of its responses.",
        "A header's name is part of a mapping expression, which accepts only letters, digits and a few other characters.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return Stream.of(declared(method), sent(method), returned(method))
        .flatMap(names -> names)
        .filter(name -> !isValid(name))
        .distinct()
        .map(
            name ->
                finding(method)
                    .problem("'%s' is not a valid header name%s", name, because(name))
                    .onAws("Invalid mapping expression specified")
                    .fix("use %s", MappingName.ALLOWED.replace(": ", "")));
  }

  private static Stream<String> declared(Method method) {
    return Stream.concat(
        method.requestParameters().keySet().stream()
            .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
            .map(RequestParameter::name),
        method.responses().stream().flatMap(response -> response.headers().stream()));
  }

  private static Stream<String> sent(Method method) {
    return method.integration().requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
        .map(IntegrationParameter::name);
  }

  private static Stream<String> returned(Method method) {
    return method.integration().responses().stream()
        .map(IntegrationResponse::headers)
        .flatMap(headers -> headers.keySet().stream());
  }

  private static String because(String name) {
    return name.chars()
        .filter(c -> !isValid(String.valueOf((char) c)))
        .mapToObj(c -> ": it contains '%s'".formatted(c < ' ' ? "\\u%04x".formatted(c) : (char) c))
        .findFirst()
        .orElse(": it is empty");
  }

  /** Other names may also contain a colon, which ends the name of a header. */
  private static boolean isValid(String name) {
    return MappingName.isValid(name) && name.indexOf(':') < 0;
  }
}
