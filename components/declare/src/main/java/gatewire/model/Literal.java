package gatewire.model;

/**
 * A fixed value, the same in a request and in a response.
 *
 * <p>API Gateway wants it in single quotes. They are added here, so that nobody can forget them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public record Literal(String value) implements SharedSource {

  /**
   * @throws IllegalArgumentException when the value holds a single quote or a control character:
   *     API Gateway has no way to escape either
   */
  public Literal {
    if (!isAllowed(value)) {
      throw new IllegalArgumentException(
          "literal \"%s\" holds a single quote or a control character, which a mapping cannot carry"
              .formatted(value));
    }
  }

  /** Whether a mapping can carry the value. */
  public static boolean isAllowed(String value) {
    return value.chars().noneMatch(c -> c == '\'' || Character.isISOControl(c));
  }

  @Override
  public String expression() {
    return "'" + value + "'";
  }
}
