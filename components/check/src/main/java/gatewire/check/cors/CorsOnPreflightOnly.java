package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds responses that pages of another origin may not read although the path's preflight allows
 * their requests.
 */
final class CorsOnPreflightOnly implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "cors-on-preflight-only",
        "The preflight succeeds, and browsers still show a CORS error.",
        "Browsers require the header on the response itself, including errors; the preflight only allows the request.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Set<PathTemplate> preflights =
        api.methods().stream()
            .filter(CorsHeaders::isPreflight)
            .map(Method::path)
            .collect(Collectors.toSet());
    return api.methods().stream()
        .filter(method -> preflights.contains(method.path()) && !CorsHeaders.isPreflight(method))
        // The backend of a proxy sets the headers itself.
        .filter(method -> !method.integration().type().isProxy())
        .flatMap(this::examine);
  }

  private Stream<Finding> examine(Method method) {
    List<StatusCode> withoutHeader =
        method.integration().responses().stream()
            .filter(response -> !CorsHeaders.allowsOrigin(response))
            .map(IntegrationResponse::status)
            .toList();
    return withoutHeader.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "integration responses %s have no %s, but the preflight of the path has it",
                    withoutHeader, CorsHeaders.ALLOW_ORIGIN)
                .fix("map the header on each of them"));
  }
}
