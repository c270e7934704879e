package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.LambdaResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.describe.ComposedPattern;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds selection patterns for Lambda functions whose dot does not match a line break: they do not
 * match error messages with several lines, such as a Java exception's.
 */
final class LambdaPatternStopsAtNewline implements LambdaResponseRule {

  /** An alternation without nested groups, for example {@code (\n|.)}. */
  private static final Pattern ALTERNATION =
      Pattern.compile("(?<!\\\\)\\((?:\\?:)?([^()]*\\|[^()]*)\\)");

  private static final Pattern ESCAPE_OR_CLASS =
      Pattern.compile("\\\\Q.*?\\\\E|\\\\.|\\[(?:\\\\.|[^]\\\\])*]");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-pattern-stops-at-newline",
        "Clients get errors of some functions with the status 200.",
        "A dot does not match a line break, and the whole error message must match.",
        Evidence.documented("API Gateway Developer Guide, Lambda errors"));
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .filter(pattern -> stopsAtNewline(ComposedPattern.authored(pattern)))
        .map(
            pattern ->
                finding(method)
                    .problem(
                        "the dot in %s of integration response %s does not match a line break, and"
                            + " error messages often have several lines",
                        PatternText.shown(pattern), response.status())
                    .fix("write (\\n|.) instead of the dot, or (?s) before the pattern"));
  }

  private static boolean stopsAtNewline(SelectionPattern pattern) {
    // LambdaPatternTakesSuccess reports a pattern that matches the empty string; the fix for it
    // corrects this, too.
    if (pattern.problem().isPresent()
        || pattern.matches("")
        || pattern.regex().startsWith("(?s)")) {
      return false;
    }
    String unsafe =
        ALTERNATION
            .matcher(pattern.regex())
            .replaceAll(
                group ->
                    matchesNewline(group.group(1)) ? "" : Matcher.quoteReplacement(group.group()));
    return ESCAPE_OR_CLASS.matcher(unsafe).replaceAll("").contains(".");
  }

  private static boolean matchesNewline(String alternatives) {
    return new SelectionPattern(alternatives).matches("\n");
  }
}
