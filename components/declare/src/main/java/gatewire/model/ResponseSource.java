package gatewire.model;

/**
 * Where a method response header takes its value from: the right-hand side of an integration
 * response's parameter mapping.
 *
 * <p>A {@link RequestSource} such as {@code method.request.header.X} is none: API Gateway refuses
 * it in a response. What it accepts on both sides is a {@link SharedSource}.
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
   * The expression as API Gateway reads it, for example {@code integration.response.header.ETag}.
   */
  String expression();

  /** Read an expression; what is none stays as an {@link UnparsedSource} with the reason. */
  static ResponseSource parse(String expression) {
    return SourceExpression.response(expression);
  }

  /**
   * A header of the backend's answer; the last value where it is repeated. Names are matched with
   * their case.
   */
  record Header(String name) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.header." + name;
    }
  }

  /** All values of a repeated header of the backend's answer, joined by commas. */
  record MultiValueHeader(String name) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.multivalueheader." + name;
    }
  }

  /** The whole body of the backend's answer. */
  record Body() implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.body";
    }
  }

  /**
   * A part of the backend's JSON body, by JSONPath without the leading {@code $.}; a miss leaves
   * the header out.
   */
  record BodyPath(String jsonPath) implements ResponseSource {
    @Override
    public String expression() {
      return "integration.response.body." + jsonPath;
    }
  }
}
