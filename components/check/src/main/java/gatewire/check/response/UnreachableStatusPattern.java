package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds selection patterns that match no status, although API Gateway matches them against the
 * status of the backend.
 */
final class UnreachableStatusPattern implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unreachable-status-pattern",
        "The response is never selected; errors get the default response.",
        "Except for Lambda functions, API Gateway matches the pattern against the whole status, not against the body.");
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .filter(
            pattern ->
                !StatusCode.isAllowed(pattern.regex())
                    && BackendKind.of(method.integration()).returnsStatus()
                    && pattern.problem().isEmpty()
                    && !matchesAnyStatus(pattern))
        .map(
            pattern ->
                finding(method)
                    .problem(
                        "%s of integration response %s matches no status, but API Gateway matches it against the whole status of the backend's response",
                        PatternText.shown(pattern), response.status())
                    .fix("use a status such as 404, or a family of statuses such as 4\\d{2}"));
  }

  private static boolean matchesAnyStatus(SelectionPattern pattern) {
    // A backend should not return a status above 599, but a mock may.
    Pattern compiled = pattern.compile();
    return IntStream.rangeClosed(100, 999)
        .anyMatch(status -> compiled.matcher(String.valueOf(status)).matches());
  }
}
