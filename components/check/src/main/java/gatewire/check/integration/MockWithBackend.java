package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Text;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds mock integrations with a URI or an HTTP method, which AWS drops. */
final class MockWithBackend implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "mock-with-backend",
        "Each preview shows the same change again, even after it was deployed.",
        "A mock calls no backend, and AWS drops its URI and HTTP method without an error.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    String dropped =
        Stream.of(
                integration.httpMethod().map(httpMethod -> "HTTP method " + httpMethod),
                integration.uri().map(Text::toString).map(uri -> "URI '" + uri + "'"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return integration.type() != IntegrationType.MOCK || dropped.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem("the mock has the %s, which AWS drops", dropped)
                .fix("omit it, or change the type to the one that the backend needs"));
  }
}
