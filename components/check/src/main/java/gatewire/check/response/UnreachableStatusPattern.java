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
 * Find selection patterns that match no status at all, on a backend whose status is what they are
 * matched against.
 */
final class UnreachableStatusPattern implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unreachable-status-pattern",
        "The response never takes an answer; errors arrive as what the default says.",
        "Except for Lambda functions, a pattern must match the whole status, and nothing "
            + "of the body.");
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
                        "%s of integration response %s matches no status, and the status of the"
                            + " backend's answer, as a whole, is what it must match",
                        PatternText.shown(pattern), response.status())
                    .fix("write a status such as 404, or a family of them such as 4\\d{2}"));
  }

  private static boolean matchesAnyStatus(SelectionPattern pattern) {
    // Beyond 599 no backend should go, but a mock may.
    Pattern compiled = pattern.compile();
    return IntStream.rangeClosed(100, 999)
        .anyMatch(status -> compiled.matcher(String.valueOf(status)).matches());
  }
}
