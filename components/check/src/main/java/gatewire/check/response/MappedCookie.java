package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds Set-Cookie headers that are mapped from the backend's response: a mapping passes on only
 * one value.
 */
final class MappedCookie implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "mapped-cookie",
        "Clients get only one of several cookies, or an invalid cookie.",
        "A mapping has one value: the last value of a repeated header, or all values joined by commas, which is not a valid cookie.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
        .filter(header -> !(header.getValue() instanceof Literal))
        .filter(header -> !method.integration().type().isProxy())
        .map(
            header ->
                finding(method)
                    .problem(
                        "integration response %s maps Set-Cookie from %s, which keeps at most one of several cookies",
                        response.status(), header.getValue().expression())
                    .fix(
                        "set cookies through a proxy integration, which passes each of them on, or make sure that the backend sends only one"));
  }
}
