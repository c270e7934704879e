package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports proxy integrations on paths with a preflight: the function or the endpoint decides
 * whether its responses allow an origin, which this rule cannot check.
 */
final class CorsLeftToProxy implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "cors-left-to-proxy",
        "The preflight succeeds, and browsers still show a CORS error.",
        "API Gateway adds no header to a proxy's response, but browsers require the CORS header on it.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Set<PathTemplate> preflights =
        api.methods().stream()
            .filter(CorsHeaders::isPreflight)
            .map(Method::path)
            .collect(Collectors.toSet());
    return preflights.isEmpty()
        ? Stream.empty()
        : api.methods().stream()
            .filter(method -> method.integration().type().isProxy())
            .filter(method -> preflights.contains(method.path()))
            .map(this::reminder);
  }

  private Finding reminder(Method method) {
    String backend =
        method.integration().type() == IntegrationType.AWS_PROXY ? "function" : "endpoint";
    return finding(method)
        .problem(
            "the path has a preflight, but only the %s behind this proxy can add %s to its responses, including errors",
            backend, CorsHeaders.ALLOW_ORIGIN)
        .fix(
            "let the %s add the header and suppress this warning, or use a non-proxy integration",
            backend);
  }
}
