package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.describe.ComposedPattern;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds selection patterns that are not regular expressions. */
final class InvalidSelectionPattern implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-selection-pattern",
        "The deployment fails, or the response is never selected.",
        "A selection pattern is a Java regular expression.",
        Evidence.documented("API Gateway API Reference, PutIntegrationResponse"));
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .flatMap(
            pattern ->
                ComposedPattern.authored(pattern).problem().stream()
                    .map(
                        problem ->
                            finding(method)
                                .problem(
                                    "%s of integration response %s is not a regular expression: %s",
                                    PatternText.shown(pattern), response.status(), problem)
                                .fix(
                                    "write a Java regular expression; a special character needs a backslash")));
  }
}
