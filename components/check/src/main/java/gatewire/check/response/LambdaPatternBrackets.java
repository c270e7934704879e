package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.LambdaResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.describe.ComposedPattern;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds selection patterns for Lambda functions whose brackets were meant as characters: {@code
 * [409].*} matches a message that starts with 4, 0 or 9, and not one that starts with {@code
 * [409]}.
 */
final class LambdaPatternBrackets implements LambdaResponseRule {

  /**
   * A status or a capitalized word as a character class at the start of an alternative. A class
   * with a quantifier, such as {@code [Dd]+}, is meant as a class.
   */
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?:^|(?<=[|(])|(?<=\\(\\?[:s]\\)?))\\^?\\[([1-5]\\d{2}|[A-Z](?=\\w*[a-z])[A-Za-z_ ]{3,})](?![+*?{])");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-pattern-brackets",
        "Errors of the function get the status 200, or that of another response.",
        "In a regular expression, [409] is a character class: one of the characters 4, 0 and 9.",
        Evidence.documented("Java's regular expressions, which API Gateway uses"));
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    return response.selectionPattern().stream()
        .flatMap(pattern -> brackets(ComposedPattern.authored(pattern)).stream())
        .map(
            brackets ->
                finding(method)
                    .problem(
                        "%s of integration response %s does not match a message that starts with [%s]: the brackets are a character class",
                        PatternText.shown(brackets.pattern()),
                        response.status(),
                        brackets.content())
                    .fix(
                        "write %s, or startingWith(\"[%s]\") in a declaration",
                        brackets.escaped(), brackets.content()));
  }

  private record Brackets(SelectionPattern pattern, String content) {
    String escaped() {
      return pattern.regex().replace("[" + content + "]", "\\[" + content + "\\]");
    }
  }

  private static Optional<Brackets> brackets(SelectionPattern pattern) {
    Matcher matcher = BRACKETS.matcher(pattern.regex());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String content = matcher.group(1);
    boolean matchesBrackets =
        Stream.of("", " a", ": a").anyMatch(rest -> pattern.matches("[" + content + "]" + rest));
    return matchesBrackets || pattern.problem().isPresent()
        ? Optional.empty()
        : Optional.of(new Brackets(pattern, content));
  }
}
