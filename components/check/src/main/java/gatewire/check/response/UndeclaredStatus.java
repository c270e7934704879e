package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.stream.Stream;

/** Finds integration responses whose status has no method response: clients get 500 instead. */
final class UndeclaredStatus implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "undeclared-status",
        "Requests for which this response is selected get 500.",
        "An IntegrationResponse needs a MethodResponse with the same status.",
        Evidence.reported("issues about \"Output mapping refers to an invalid method response\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    if (method.integration().type().isProxy()) {
      return Stream.empty();
    }
    List<StatusCode> declared =
        method.responses().stream().map(MethodResponse::status).sorted().toList();
    return method.integration().responses().stream()
        .map(IntegrationResponse::status)
        .distinct()
        .filter(status -> !declared.contains(status))
        .map(
            status ->
                finding(method)
                    .problem(
                        "integration response %s has no method response %s (declared: %s)",
                        status, status, declared)
                    .onAws("Output mapping refers to an invalid method response: %s", status)
                    .fix("declare method response %s, or drop the integration response", status));
  }
}
