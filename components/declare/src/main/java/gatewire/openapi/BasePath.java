package gatewire.openapi;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/**
 * What an import makes of the document's base path: {@code basePath} in Swagger 2.0; in OpenAPI 3.0
 * the path of the first server, or its variable {@code basePath}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html">basePath</a>
 */
public enum BasePath {
  /** Nothing. API Gateway's own default. */
  IGNORE,
  /** It stands before each path: {@code /v1/shop} and {@code /pets} make {@code /v1/shop/pets}. */
  PREPEND,
  /**
   * Its first segment is left out, what remains stands before each path: {@code /v1/shop} and
   * {@code /pets} make {@code /shop/pets}.
   */
  SPLIT;

  /**
   * Parse a value of the import parameter {@code basepath}, in any case.
   *
   * @throws IllegalArgumentException when it is none of {@code ignore}, {@code prepend} and {@code
   *     split}
   */
  public static BasePath parse(String text) {
    return Arrays.stream(values())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "import parameter basepath '%s' is none of %s"
                        .formatted(
                            text,
                            Arrays.stream(values())
                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                .collect(joining(", ")))));
  }

  /**
   * The path that a method gets, of the document's base path and the path that the document has it
   * under.
   */
  String resolve(String basePath, String path) {
    String base = basePath.replaceAll("^/+|/+$", "");
    return switch (this) {
      case IGNORE -> path;
      case PREPEND -> "/" + base + path;
      case SPLIT -> base.contains("/") ? base.substring(base.indexOf('/')) + path : path;
    };
  }
}
