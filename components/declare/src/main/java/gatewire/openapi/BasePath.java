package gatewire.openapi;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/**
 * How an import uses the document's base path: {@code basePath} in Swagger 2.0; in OpenAPI 3.0 the
 * path of the first server, or its variable {@code basePath}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html">basePath</a>
 */
public enum BasePath {
  /** The base path is ignored. This is API Gateway's default. */
  IGNORE,
  /**
   * The base path is the prefix of each path: {@code /v1/shop} and {@code /pets} become {@code
   * /v1/shop/pets}.
   */
  PREPEND,
  /**
   * The base path without its first segment is the prefix of each path: {@code /v1/shop} and {@code
   * /pets} become {@code /shop/pets}.
   */
  SPLIT;

  /**
   * Parses a value of the import parameter {@code basepath}, in any case.
   *
   * @throws IllegalArgumentException if the value is not {@code ignore}, {@code prepend} or {@code
   *     split}
   */
  public static BasePath parse(String name) {
    return Arrays.stream(values())
        .filter(value -> value.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "import parameter basepath '%s' is not one of %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                .collect(joining(", ")))));
  }

  /** Returns the path of a method, given the document's base path and the path in the document. */
  String resolve(String basePath, String path) {
    String base = basePath.replaceAll("^/+|/+$", "");
    return switch (this) {
      case IGNORE -> path;
      case PREPEND -> "/" + base + path;
      case SPLIT -> base.contains("/") ? base.substring(base.indexOf('/')) + path : path;
    };
  }
}
