package gatewire.model;

/**
 * A fixed value. Request and response mappings write it in the same way.
 *
 * <p>API Gateway requires single quotes around it. {@link #expression} adds them, so that an author
 * cannot forget them. Only the first and the last quote of an expression delimit the value, so the
 * value may contain single quotes itself, as a Content-Security-Policy does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public record Literal(String value) implements SharedSource {

  /**
   * @throws IllegalArgumentException if the value contains a control character, which a header cannot
   *     contain
   */
  public Literal {
    if (!isAllowed(value)) {
      throw new IllegalArgumentException(
          "literal \"%s\" contains a control character, which a mapping cannot contain"
              .formatted(value));
    }
  }

  /** Whether a mapping can contain the value. */
  public static boolean isAllowed(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public String expression() {
    return "'" + value + "'";
  }
}
