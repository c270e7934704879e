package gatewire.api;

import gatewire.describe.ComposedPattern;
import gatewire.describe.MessagePattern;
import gatewire.model.SelectionPattern;
import java.util.List;

/**
 * Which errors of a Lambda function are meant, by their message: what the function throws, as a
 * whole. All but {@link #matching} cross line breaks, which a plain {@code .} does not.
 *
 * @param regex the regular expression that must match the whole message
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
public record ErrorPattern(String regex) {

  /** Errors whose message starts with this text, for example {@code [404]}. */
  public static ErrorPattern startingWith(String text) {
    return new ErrorPattern(MessagePattern.startingWith(text));
  }

  /** Errors whose message has this text somewhere. */
  public static ErrorPattern containing(String text) {
    return new ErrorPattern(MessagePattern.containing(text));
  }

  /** Every error. A success has no message and is never matched. */
  public static ErrorPattern any() {
    return new ErrorPattern(MessagePattern.ANY);
  }

  /** Errors whose whole message a regular expression of your own matches. */
  public static ErrorPattern matching(String regex) {
    return new ErrorPattern(regex);
  }

  /** Errors that this or the other pattern matches, to be answered with one response. */
  public ErrorPattern or(ErrorPattern other) {
    return new ErrorPattern(MessagePattern.either(regex, other.regex));
  }

  /**
   * What this pattern matches and none of the others does, so that it does not matter which is
   * tried first.
   */
  ErrorPattern except(List<ErrorPattern> others) {
    return new ErrorPattern(
        MessagePattern.except(regex, others.stream().map(ErrorPattern::regex).toList()));
  }

  /** As it is written, for example {@code startingWith("[404]")}. */
  @Override
  public String toString() {
    return ComposedPattern.describe(new SelectionPattern(regex)).orElse(regex);
  }
}
