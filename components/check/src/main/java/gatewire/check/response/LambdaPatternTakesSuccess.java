package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.LambdaResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds selection patterns for Lambda functions that match the empty string: a successful call has
 * an empty error message, so these patterns match it as well.
 */
final class LambdaPatternTakesSuccess implements LambdaResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-pattern-takes-success",
        "Clients get an error although the call succeeded.",
        "A function that succeeds has an empty error message, which the pattern matches.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .filter(pattern -> pattern.matches(""))
        .map(
            pattern ->
                finding(method)
                    .problem(
                        "%s also matches the empty string, so that integration response %s is selected for every success of the function",
                        PatternText.shown(pattern), response.status())
                    .fix("require at least one character, for example (\\n|.)+"));
  }
}
