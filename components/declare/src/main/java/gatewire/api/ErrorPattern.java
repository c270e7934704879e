package gatewire.api;

import gatewire.describe.ComposedPattern;
import gatewire.describe.MessagePattern;
import gatewire.model.SelectionPattern;
import java.util.List;

/**
 * A pattern for the errors of a Lambda function. It must match the whole error message. All
 * patterns except {@link #matching} also match across line breaks, which a plain {@code .} does
 * not.
 *
 * @param regex the regular expression that must match the whole message
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
public record ErrorPattern(String regex) {

  /** Matches errors whose message starts with this prefix, for example {@code [404]}. */
  public static ErrorPattern startingWith(String prefix) {
    return new ErrorPattern(MessagePattern.startingWith(prefix));
  }

  /** Matches errors whose message contains this string. */
  public static ErrorPattern containing(String part) {
    return new ErrorPattern(MessagePattern.containing(part));
  }

  /** Matches every error. A successful result has no error message and is never matched. */
  public static ErrorPattern any() {
    return new ErrorPattern(MessagePattern.ANY);
  }

  /** Matches errors whose whole message a custom regular expression matches. */
  public static ErrorPattern matching(String regex) {
    return new ErrorPattern(regex);
  }

  /** Matches errors that this or the other pattern matches, so that they get the same response. */
  public ErrorPattern or(ErrorPattern other) {
    return new ErrorPattern(MessagePattern.either(regex, other.regex));
  }

  /**
   * Returns a pattern that matches what this pattern matches and the others do not, so that the
   * order in which API Gateway tries them does not matter.
   */
  ErrorPattern except(List<ErrorPattern> others) {
    return new ErrorPattern(
        MessagePattern.except(regex, others.stream().map(ErrorPattern::regex).toList()));
  }

  /** Returns the pattern as a program writes it, for example {@code startingWith("[404]")}. */
  @Override
  public String toString() {
    return ComposedPattern.describe(new SelectionPattern(regex)).orElse(regex);
  }
}
