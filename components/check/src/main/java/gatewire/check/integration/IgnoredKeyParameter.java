package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.ServiceUri;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds uploads to S3 whose object key does not contain a path parameter of the route, so that
 * requests with different values overwrite the same object.
 */
final class IgnoredKeyParameter implements MethodRule {

  private static final Set<String> WRITING = Set.of("PUT", "ANY");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "ignored-key-parameter",
        "An upload overwrites the object of another upload.",
        "The object key consists of the integration URI's placeholders; a path parameter that fills none of them does not distinguish objects.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    List<String> ignored =
        method.path().parameters().stream().filter(name -> !isUsed(integration, name)).toList();
    return !writesObjects(integration) || ignored.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the key of the S3 object does not depend on path parameters %s: requests with other values overwrite the same object",
                    ignored)
                .fix(
                    "add %1$s to the key, or use a path without %1$s",
                    String.join(" and ", ignored.stream().map(name -> "{" + name + "}").toList())));
  }

  private static boolean writesObjects(Integration integration) {
    return BackendKind.of(integration) == BackendKind.S3
        && integration.httpMethod().filter(WRITING::contains).isPresent()
        && integration.uri().flatMap(ServiceUri::parse).flatMap(ServiceUri::path).isPresent();
  }

  /** Whether the parameter fills a placeholder of the URI, or a template may put it there. */
  private static boolean isUsed(Integration integration, String name) {
    RequestParameter parameter = new RequestParameter(ParameterLocation.PATH, name);
    boolean isMapped =
        integration.requestParameters().entrySet().stream()
            .filter(mapping -> mapping.getKey().location() != ParameterLocation.HEADER)
            .anyMatch(
                mapping -> mapping.getValue().declaration().filter(parameter::equals).isPresent());
    return isMapped
        || integration.requestTemplates().values().stream()
            .anyMatch(template -> template.contains("requestOverride"));
  }
}
