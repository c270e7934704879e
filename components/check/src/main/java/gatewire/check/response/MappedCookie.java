package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Find Set-Cookie headers that a mapping takes from the backend: it hands one value over. */
final class MappedCookie implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "mapped-cookie",
        "Clients get one of several cookies, or none that they understand.",
        "A mapping has one value: the last of a repeated header, or all joined by commas, which a"
            + " cookie cannot be.");
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
                        "integration response %s maps Set-Cookie from %s, which keeps one cookie of several at most",
                        response.status(), header.getValue().expression())
                    .fix(
                        "set cookies through a proxy integration, which hands each over, or make sure that there is one"));
  }
}
