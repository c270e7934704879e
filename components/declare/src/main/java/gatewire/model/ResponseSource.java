package gatewire.model;

/**
 * The source of a method response header: the right-hand side of an integration response's
 * parameter mapping.
 *
 * <p>A {@link RequestSource} such as {@code method.request.header.X} is not allowed here: API
 * Gateway rejects it in a response. A {@link SharedSource} is allowed in both mappings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public sealed interface ResponseSource
    permits ResponseSource.Header,
        ResponseSource.MultiValueHeader,
        ResponseSource.Body,
        ResponseSource.BodyPath,
        SharedSource {

  /**
   * Returns the expression in API Gateway's notation, for example {@code
   * integration.response.header.ETag}.
   */
  String expression();

  /** Parses an expression; returns an {@link UnparsedSource} with the reason if it is invalid. */
  static ResponseSource parse(String expression) {
    return SourceExpression.response(expression);
  }

  /**
   * A header of the backend's response; its last value if it is repeated. Names are case-sensitive.
   */
  record Header(String name) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.header." + name;
    }
  }

  /** All values of a repeated header of the backend's response, joined by commas. */
  record MultiValueHeader(String name) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.multivalueheader." + name;
    }
  }

  /** The whole body of the backend's response. */
  record Body() implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.body";
    }
  }

  /**
   * A part of the backend's JSON body, by JSONPath without the leading {@code $.}. If the path does
   * not exist in the body, the header is not sent.
   */
  record BodyPath(String jsonPath) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.body." + jsonPath;
    }
  }
}
