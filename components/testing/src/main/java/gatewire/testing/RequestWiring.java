package gatewire.testing;

import static gatewire.testing.ApiParts.map;

import gatewire.model.IntegrationParameter;
import gatewire.model.RequestSource;
import gatewire.model.UnparsedSource;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that each mapped parameter of a request is declared by its method, and that each
 * placeholder of a URI has a mapping. Otherwise the backend does not receive the value.
 */
final class RequestWiring {

  private static final String PARAMETERS = "requestParameters";
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([^{}]+)}");

  private final ApiParts parts;
  private final List<String> problems = new ArrayList<>();

  private RequestWiring(RecordedStack stack) {
    this.parts = new ApiParts(stack);
  }

  static List<String> problems(RecordedStack stack) {
    RequestWiring wiring = new RequestWiring(stack);
    wiring.parts.all(ResourceTypes.INTEGRATION).forEach(wiring::examine);
    return wiring.problems;
  }

  private void examine(ResourceState integration) {
    Optional<ResourceState> method = parts.method(integration);
    if (method.isEmpty()) {
      problems.add(integration.label() + " has no Method");
      return;
    }
    Map<?, ?> declared = map(method.get(), PARAMETERS);
    Map<?, ?> mapped = map(integration, PARAMETERS);
    mapped.forEach(
        (target, source) -> examine(integration, target.toString(), source.toString(), declared));
    Matcher placeholder = PLACEHOLDER.matcher(ApiParts.text(integration, "uri"));
    while (placeholder.find()) {
      if (!mapped.containsKey(IntegrationParameter.path(placeholder.group(1)).expression())) {
        problems.add(
            "%s: {%s} in its uri has no mapping"
                .formatted(integration.label(), placeholder.group(1)));
      }
    }
  }

  private void examine(
      ResourceState integration, String target, String source, Map<?, ?> declared) {
    try {
      IntegrationParameter.parse(target);
    } catch (IllegalArgumentException e) {
      problems.add("%s: %s".formatted(integration.label(), e.getMessage()));
    }
    RequestSource parsed = RequestSource.parse(source);
    if (parsed instanceof UnparsedSource unparsed) {
      problems.add(
          "%s maps '%s' to %s: %s"
              .formatted(integration.label(), source, target, unparsed.problem()));
    }
    parsed
        .declaration()
        .filter(parameter -> !declared.containsKey(parameter.expression()))
        .ifPresent(
            parameter ->
                problems.add(
                    "%s maps %s, which its Method does not declare"
                        .formatted(integration.label(), parameter)));
  }
}
