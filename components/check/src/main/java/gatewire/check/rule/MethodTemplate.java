package gatewire.check.rule;

import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping template of a method that is rendered for requests.
 *
 * @param response the status of the integration response that it belongs to; empty for one of the
 *     request
 */
public record MethodTemplate(Optional<StatusCode> response, String contentType, String text) {

  /** Those of the request, then those of each response; a proxy renders none. */
  public static Stream<MethodTemplate> of(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy() || hasNone(integration)) {
      return Stream.empty();
    }
    return Stream.concat(
        templates(Optional.empty(), integration.requestTemplates()),
        integration.responses().stream()
            .flatMap(response -> templates(Optional.of(response.status()), response.templates())));
  }

  /** As of many methods, which a dozen of rules ask for their templates. */
  private static boolean hasNone(Integration integration) {
    for (IntegrationResponse response : integration.responses()) {
      if (!response.templates().isEmpty()) {
        return false;
      }
    }
    return integration.requestTemplates().isEmpty();
  }

  /** Which it is, as findings name it. */
  public String place() {
    return what() + " for " + contentType;
  }

  /** Which it is but for its content type. */
  public String what() {
    return response
        .map(status -> "the template of integration response " + status)
        .orElse("the request template");
  }

  private static Stream<MethodTemplate> templates(
      Optional<StatusCode> response, Map<String, String> templates) {
    return templates.entrySet().stream()
        .map(template -> new MethodTemplate(response, template.getKey(), template.getValue()));
  }
}
