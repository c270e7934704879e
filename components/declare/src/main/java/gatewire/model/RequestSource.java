package gatewire.model;

import java.util.Optional;

/**
 * The source of a parameter of the backend's request: the right-hand side of an integration's
 * request mapping.
 *
 * <p>A {@link ResponseSource} such as {@code integration.response.header.X} is not allowed here,
 * because the backend has not responded yet. A {@link SharedSource} is allowed in both mappings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public sealed interface RequestSource
    permits RequestSource.Parameter,
        RequestSource.MultiValueParameter,
        RequestSource.Body,
        RequestSource.BodyPath,
        SharedSource {

  /**
   * Returns the expression in API Gateway's notation, for example {@code
   * method.request.path.petId}.
   */
  String expression();

  /**
   * Returns the parameter that a method must declare for this source; empty if no declaration is
   * needed.
   */
  default Optional<RequestParameter> declaration() {
    return Optional.empty();
  }

  /** Parses an expression; returns an {@link UnparsedSource} with the reason if it is invalid. */
  static RequestSource parse(String expression) {
    return SourceExpression.request(expression);
  }

  /**
   * A path, query or header parameter; its last value if it is repeated. Names are case-sensitive.
   */
  record Parameter(RequestParameter parameter) implements RequestSource {
    @Override
    public String expression() {
      return parameter.expression();
    }

    @Override
    public Optional<RequestParameter> declaration() {
      return Optional.of(parameter);
    }
  }

  /**
   * All values of a repeated query or header parameter. A query parameter stays repeated, the
   * values of a header are joined by commas.
   */
  record MultiValueParameter(RequestParameter parameter) implements RequestSource {
    /**
     * @throws IllegalArgumentException for a path parameter, which has only one value
     */
    public MultiValueParameter {
      if (parameter.location() == ParameterLocation.PATH) {
        throw new IllegalArgumentException(
            "path parameter '%s' has one value only".formatted(parameter.name()));
      }
    }

    @Override
    public String expression() {
      return RequestParameter.PREFIX + "multivalue" + parameter.location() + "." + parameter.name();
    }

    @Override
    public Optional<RequestParameter> declaration() {
      return Optional.of(parameter);
    }
  }

  /** The whole request body. */
  record Body() implements RequestSource {
    @Override
    public String expression() {
      return "method.request.body";
    }
  }

  /**
   * A part of the JSON request body, by JSONPath without the leading {@code $.}. If the path does
   * not exist in the body, the parameter is not sent.
   */
  record BodyPath(String jsonPath) implements RequestSource {
    @Override
    public String expression() {
      return "method.request.body." + jsonPath;
    }
  }
}
