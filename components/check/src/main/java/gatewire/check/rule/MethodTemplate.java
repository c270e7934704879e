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
 * @param response the status of the integration response that has the template; empty for a request
 *     template
 */
public record MethodTemplate(Optional<StatusCode> response, String contentType, String text) {

  /**
   * Returns the request templates, then those of each response; no templates for a proxy, which
   * does not render them.
   */
  public static Stream<MethodTemplate> of(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy() || hasNoTemplates(integration)) {
      return Stream.empty();
    }
    return Stream.concat(
        templates(Optional.empty(), integration.requestTemplates()),
        integration.responses().stream()
            .flatMap(response -> templates(Optional.of(response.status()), response.templates())));
  }

  /**
   * Returns whether the integration has no templates. It avoids streams, because many methods have
   * no templates and a dozen rules ask each method for them.
   */
  private static boolean hasNoTemplates(Integration integration) {
    for (IntegrationResponse response : integration.responses()) {
      if (!response.templates().isEmpty()) {
        return false;
      }
    }
    return integration.requestTemplates().isEmpty();
  }

  /** Describes the template for findings. */
  public String place() {
    return owner() + " for " + contentType;
  }

  /** Describes the template for findings, without its content type. */
  public String owner() {
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
