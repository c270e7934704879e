package gatewire.testing;

import static gatewire.testing.ApiParts.map;

import gatewire.model.MethodResponse;
import gatewire.model.ResponseSource;
import gatewire.model.UnparsedSource;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Checks that each header is declared by the method response and mapped by the integration response
 * of the same status. Otherwise API Gateway silently omits it from the response.
 */
final class HeaderWiring {

  private static final String HEADERS = "responseParameters";

  private final ApiParts parts;
  private final List<String> problems = new ArrayList<>();

  private HeaderWiring(RecordedStack stack) {
    this.parts = new ApiParts(stack);
  }

  static List<String> problems(RecordedStack stack) {
    HeaderWiring wiring = new HeaderWiring(stack);
    wiring.parts.all(ResourceTypes.INTEGRATION_RESPONSE).forEach(wiring::compare);
    wiring.parts.all(ResourceTypes.METHOD_RESPONSE).forEach(wiring::lookForMapping);
    return wiring.problems;
  }

  private void compare(ResourceState mapping) {
    Map<?, ?> mapped = map(mapping, HEADERS);
    mapped.forEach((header, source) -> legal(mapping, header, source));
    Optional<ResourceState> declaring = parts.response(ResourceTypes.METHOD_RESPONSE, mapping);
    if (declaring.isEmpty()) {
      problems.add(mapping.label() + " has no MethodResponse of its status");
      return;
    }
    Map<?, ?> declared = map(declaring.get(), HEADERS);
    if (!mapped.keySet().equals(declared.keySet())) {
      problems.add(
          "%s maps %s, its MethodResponse declares %s"
              .formatted(
                  mapping.label(),
                  new TreeSet<>(mapped.keySet()),
                  new TreeSet<>(declared.keySet())));
    }
  }

  private void legal(ResourceState mapping, Object header, Object source) {
    String name = header.toString();
    if (!name.matches("method\\.response\\.header\\.[a-zA-Z0-9:._$-]+")) {
      problems.add(
          "%s maps '%s', which is not %sNAME"
              .formatted(mapping.label(), name, MethodResponse.HEADER_PREFIX));
    }
    if (ResponseSource.parse(source.toString()) instanceof UnparsedSource unparsed) {
      problems.add(
          "%s maps %s to '%s': %s".formatted(mapping.label(), name, source, unparsed.problem()));
    }
  }

  /** Skips proxy integrations, whose method responses are only documentation. */
  private void lookForMapping(ResourceState declaring) {
    boolean proxy =
        parts
            .integration(declaring)
            .map(integration -> ApiParts.text(integration, "type").endsWith("_PROXY"))
            .orElse(false);
    if (!proxy && parts.response(ResourceTypes.INTEGRATION_RESPONSE, declaring).isEmpty()) {
      problems.add(declaring.label() + " has no IntegrationResponse of its status");
    }
  }
}
