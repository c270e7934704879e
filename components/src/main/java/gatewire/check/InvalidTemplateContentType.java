package gatewire.check;

import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.Set;
import java.util.stream.Stream;

/** Find templates for a content type that is none. */
final class InvalidTemplateContentType implements MethodRule {

  /** Stands for every content type that no other template is for. */
  private static final String DEFAULT = "$default";

  @Override
  public Description description() {
    return Description.error(
        "invalid-template-content-type",
        "The deployment fails at the Integration or at its response.",
        "A template is kept under the content type that it is for.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return Stream.concat(
        examine(method, "the request template", integration.requestTemplates().keySet()),
        integration.responses().stream().flatMap(response -> examine(method, response)));
  }

  private Stream<Finding> examine(Method method, IntegrationResponse response) {
    return examine(
        method,
        "the template of integration response " + response.status(),
        response.templates().keySet());
  }

  private Stream<Finding> examine(Method method, String template, Set<String> contentTypes) {
    return contentTypes.stream()
        .filter(type -> !type.equals(DEFAULT) && !MediaTypes.isOne(type))
        .map(
            type ->
                finding(method)
                    .problem("%s is for '%s', which is no content type", template, type)
                    .onAws(
                        "Validation Result: warnings : [], errors : [Invalid content type specified: %s]",
                        type)
                    .fix("write type and subtype, for example application/json"));
  }
}
