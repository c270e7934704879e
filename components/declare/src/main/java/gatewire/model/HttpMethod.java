package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/**
 * A method's verb. {@link #ANY} answers every verb that its resource has no own method for.
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
   * Parse a verb, in any case.
   *
   * @throws IllegalArgumentException when API Gateway has no such method, for example {@code TRACE}
   */
  public static HttpMethod parse(String text) {
    return Arrays.stream(values())
        .filter(method -> method.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "HTTP method '%s' is none of %s"
                        .formatted(
                            text, Arrays.stream(values()).map(Enum::name).collect(joining(", ")))));
  }
}
