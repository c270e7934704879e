package gatewire.model;

import java.util.Optional;

/**
 * Where a parameter of the backend's request takes its value from: the right-hand side of an
 * integration's request mapping.
 *
 * <p>A {@link ResponseSource} such as {@code integration.response.header.X} is none: there is no
 * answer yet. What API Gateway accepts on both sides is a {@link SharedSource}.
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

  /** The expression as API Gateway reads it, for example {@code method.request.path.petId}. */
  String expression();

  /** The parameter that a method must declare for this source; empty when it needs none. */
  default Optional<RequestParameter> declaration() {
    return Optional.empty();
  }

  /** Read an expression; what is none stays as an {@link UnparsedSource} with the reason. */
  static RequestSource parse(String expression) {
    return SourceExpression.request(expression);
  }

  /**
   * A path, query or header parameter; the last value where it is repeated. Names are matched with
   * their case.
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
   * All values of a repeated query or header parameter: a query parameter stays repeated, a header
   * is joined by commas.
   */
  record MultiValueParameter(RequestParameter parameter) implements RequestSource {
    /**
     * @throws IllegalArgumentException for a path parameter, which has one value
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
   * A part of the JSON request body, by JSONPath without the leading {@code $.}; a miss leaves the
   * parameter out.
   */
  record BodyPath(String jsonPath) implements RequestSource {
    @Override
    public String expression() {
      return "method.request.body." + jsonPath;
    }
  }
}
