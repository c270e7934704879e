package gatewire.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * A parameter of the client's request, declared on a method: {@code
 * method.request.header.X-Caption}. Only a declared parameter can be mapped to the backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public record RequestParameter(ParameterLocation location, String name)
    implements Comparable<RequestParameter> {

  /** The prefix of each declared parameter. */
  public static final String PREFIX = "method.request.";

  private static final String HEADER_PREFIX = PREFIX + ParameterLocation.HEADER + ".";

  private static final Comparator<RequestParameter> ORDER =
      Comparator.comparing(RequestParameter::location).thenComparing(RequestParameter::name);

  /**
   * Parses an expression such as {@code method.request.querystring.page}.
   *
   * @throws IllegalArgumentException if the expression does not name a request parameter
   */
  public static RequestParameter parse(String expression) {
    return ParameterExpression.parse(PREFIX, expression, RequestParameter::new);
  }

  /**
   * Returns the name of the header that an expression refers to; empty if it does not refer to a
   * header.
   */
  public static Optional<String> header(String expression) {
    return expression.startsWith(HEADER_PREFIX)
        ? Optional.of(expression.substring(HEADER_PREFIX.length()))
        : Optional.empty();
  }

  /** Returns the parameter in API Gateway's notation. */
  public String expression() {
    return PREFIX + location + "." + name;
  }

  @Override
  public int compareTo(RequestParameter other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return expression();
  }
}
