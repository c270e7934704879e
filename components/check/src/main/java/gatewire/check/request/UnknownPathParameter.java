package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.Text;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds placeholders of an integration's URI that are filled from a path parameter that the route's
 * path does not have. The parameter never has a value, so the URI stays invalid. {@link
 * ValuelessPathParameter} reports parameters that do not reach the URI.
 */
final class UnknownPathParameter implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unknown-path-parameter",
        "Every request gets 500.",
        "API Gateway accepts a path parameter that the path does not have, but never gives it a value, so the placeholder of the URI is not replaced.",
        Evidence.reported("issues about \"Illegal character in path\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return inUri(method)
        .map(
            name ->
                finding(method)
                    .problem(
                        "the integration's URI needs path parameter {%s}, which the path does not have (it has: %s)",
                        name, method.path().parameters())
                    .fix("use a parameter that the path has, or add {%s} to the path", name));
  }

  /** Returns the names of unknown path parameters that fill a placeholder of the URI. */
  static Stream<String> inUri(Method method) {
    String uri = method.integration().uri().map(Text::toString).orElse("");
    return method.integration().requestParameters().entrySet().stream()
        .filter(mapping -> uri.contains("{" + mapping.getKey().name() + "}"))
        .filter(mapping -> mapping.getKey().location() == ParameterLocation.PATH)
        .map(Map.Entry::getValue)
        .flatMap(source -> source.declaration().stream())
        .filter(source -> isUnknown(method, source))
        .map(RequestParameter::name)
        .distinct();
  }

  static boolean isUnknown(Method method, RequestParameter parameter) {
    return parameter.location() == ParameterLocation.PATH
        && !method.path().parameters().contains(parameter.name());
  }
}
