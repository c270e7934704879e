package gatewire.model;

/**
 * A source that API Gateway accepts in both request and response mappings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public sealed interface SharedSource extends RequestSource, ResponseSource
    permits Literal, ContextVariable, StageVariable, UnparsedSource {

  @Override
  String expression();

  /**
   * Parses an expression; returns an {@link UnparsedSource} with the reason if it is not a literal,
   * a context variable or a stage variable.
   */
  static SharedSource parse(String expression) {
    return SourceExpression.shared(expression);
  }
}
