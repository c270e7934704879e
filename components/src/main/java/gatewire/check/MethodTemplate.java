package gatewire.check;

import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mapping template of a method that is rendered for requests.
 *
 * @param place which it is, as findings name it
 */
record MethodTemplate(String place, String text) {

  /** Those of the request, then those of each response; a proxy renders none. */
  static Stream<MethodTemplate> of(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()) {
      return Stream.empty();
    }
    return Stream.concat(
        templates("the request template", integration.requestTemplates()),
        integration.responses().stream()
            .flatMap(
                response ->
                    templates(
                        "the template of integration response " + response.status(),
                        response.templates())));
  }

  private static Stream<MethodTemplate> templates(String what, Map<String, String> templates) {
    return templates.entrySet().stream()
        .map(
            template ->
                new MethodTemplate(what + " for " + template.getKey(), template.getValue()));
  }
}
