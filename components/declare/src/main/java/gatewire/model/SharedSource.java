package gatewire.model;

/**
 * A source that API Gateway accepts in the mappings of requests and of responses.
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
   * Read an expression; what is none of the three stays as an {@link UnparsedSource} with the
   * reason.
   */
  static SharedSource parse(String expression) {
    return SourceExpression.shared(expression);
  }
}
