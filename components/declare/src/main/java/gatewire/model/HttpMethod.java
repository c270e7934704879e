package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/**
 * The HTTP method of a route. {@link #ANY} handles each HTTP method that its resource does not
 * declare.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html">PutMethod</a>
 */
public enum HttpMethod {
  GET,
  PUT,
  POST,
  DELETE,
  PATCH,
  OPTIONS,
  HEAD,
  ANY;

  /**
   * Parses an HTTP method, in any case.
   *
   * @throws IllegalArgumentException if API Gateway does not support the method, for example {@code
   *     TRACE}
   */
  public static HttpMethod parse(String name) {
    return Arrays.stream(values())
        .filter(method -> method.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "HTTP method '%s' is not one of %s"
                        .formatted(
                            name, Arrays.stream(values()).map(Enum::name).collect(joining(", ")))));
  }
}
