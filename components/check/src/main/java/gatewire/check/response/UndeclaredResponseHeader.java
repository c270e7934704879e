package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds headers that an integration response maps but the method response of the same status does
 * not declare.
 */
final class UndeclaredResponseHeader implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "undeclared-response-header",
        "The deployment fails at the IntegrationResponse.",
        "A header needs two parts: the MethodResponse declares it, and the IntegrationResponse maps it.",
        Evidence.reported("issues about \"Invalid mapping expression parameter specified\""));
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    // UndeclaredStatus reports a missing method response: one cause gives one finding.
    return method.response(response.status()).stream()
        .flatMap(
            declared ->
                response.headers().keySet().stream()
                    .filter(header -> !declared.headers().contains(header))
                    .map(header -> describe(finding(method), header, declared)));
  }

  private static Finding describe(Finding finding, String header, MethodResponse declared) {
    Set<String> headers = declared.headers();
    return finding
        .problem(
            "integration response %s maps header '%s', but method response %s declares %s",
            declared.status(),
            header,
            declared.status(),
            headers.isEmpty() ? "no header" : "only " + headers)
        .onAws("Invalid mapping expression parameter specified: method.response.header.%s", header)
        .fix("declare '%s' on method response %s, or drop the mapping", header, declared.status());
  }
}
