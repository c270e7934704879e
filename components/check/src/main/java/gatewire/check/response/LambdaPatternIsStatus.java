package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.LambdaResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Find selection patterns of Lambda functions that only a status would match. */
final class LambdaPatternIsStatus implements LambdaResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-pattern-is-status",
        "Errors arrive as 200, or as the default.",
        "A function that is mapped has no status: the pattern is matched against its whole error message.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .filter(LambdaPatternIsStatus::matchesStatusesOnly)
        .map(
            pattern ->
                finding(method)
                    .problem(
                        "%s of integration response %s matches a status, and a function's error message is none",
                        PatternText.shown(pattern), response.status())
                    .fix(
                        "let the function begin its message with [%s], and write \\[%s\\][\\s\\S]*",
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
