package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.LambdaResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds selection patterns for Lambda functions that match only a status. */
final class LambdaPatternIsStatus implements LambdaResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-pattern-is-status",
        "Clients get errors with the status 200, or with the status of the default response.",
        "Without a proxy integration a function returns no status: API Gateway matches the pattern against the whole error message.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .filter(LambdaPatternIsStatus::matchesStatusesOnly)
        .map(
            pattern ->
                finding(method)
                    .problem(
                        "%s of integration response %s only matches a status, but API Gateway compares it with the function's error message",
                        PatternText.shown(pattern), response.status())
                    .fix(
                        "let the function begin its message with [%s], and use the pattern \\[%s\\][\\s\\S]*",
                        response.status(), response.status()));
  }

  private static boolean matchesStatusesOnly(SelectionPattern pattern) {
    return IntStream.range(100, 600)
        .mapToObj(String::valueOf)
        .filter(pattern::matches)
        .findFirst()
        .filter(
            status ->
                Stream.of(status + " a", "a " + status, "[" + status + "] a", "a")
                    .noneMatch(pattern::matches))
        .isPresent();
  }
}
