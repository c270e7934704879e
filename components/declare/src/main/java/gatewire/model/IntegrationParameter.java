package gatewire.model;

import java.util.Comparator;

/**
 * A parameter of the backend's request, the left-hand side of a request mapping: {@code
 * integration.request.path.key} fills the placeholder {@code {key}} of the integration's URI.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public record IntegrationParameter(ParameterLocation location, String name)
    implements Comparable<IntegrationParameter> {

  private static final String PREFIX = "integration.request.";

  private static final Comparator<IntegrationParameter> ORDER =
      Comparator.comparing(IntegrationParameter::location)
          .thenComparing(IntegrationParameter::name);

  /**
   * Parses an expression such as {@code integration.request.header.Range}.
   *
   * @throws IllegalArgumentException if it does not name a parameter of a backend request
   */
  public static IntegrationParameter parse(String expression) {
    return ParameterExpression.parse(PREFIX, expression, IntegrationParameter::new);
  }

  /** Returns the parameter that fills the placeholder of this name in the integration's URI. */
  public static IntegrationParameter path(String name) {
    return new IntegrationParameter(ParameterLocation.PATH, name);
  }

  /** Returns the query parameter of this name. */
  public static IntegrationParameter querystring(String name) {
    return new IntegrationParameter(ParameterLocation.QUERYSTRING, name);
  }

  /** Returns the header of this name. */
  public static IntegrationParameter header(String name) {
    return new IntegrationParameter(ParameterLocation.HEADER, name);
  }

  /** Returns the parameter in API Gateway's notation. */
  public String expression() {
    return PREFIX + location + "." + name;
  }

  @Override
  public int compareTo(IntegrationParameter other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return expression();
  }
}
