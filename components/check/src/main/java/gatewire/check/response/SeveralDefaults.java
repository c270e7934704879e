package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.stream.Stream;

/** Finds methods with more than one integration response without a selection pattern. */
final class SeveralDefaults implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "several-defaults",
        "The deployment fails at the second default.",
        "Only one IntegrationResponse of a Method can be the default, which has no selection pattern.",
        Evidence.reported("issues about \"selection pattern default already exists\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    // DuplicateStatus reports two defaults with the same status.
    List<StatusCode> defaults =
        method.integration().responses().stream()
            .filter(IntegrationResponse::isDefault)
            .map(IntegrationResponse::status)
            .distinct()
            .toList();
    return defaults.size() < 2
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "integration responses %s have no selection pattern, but only one can be the default",
                    defaults)
                .onAws("Integration response with selection pattern default already exists")
                .fix("give all but one of them a selection pattern"));
  }
}
