package gatewire.openapi;

import gatewire.model.EndpointType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The choices of an import that a document cannot make.
 *
 * @param basePath what becomes of the document's base path
 * @param endpointType where the endpoint stands
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html">ImportRestApi,
 *     parameters</a>
 */
public record ImportParameters(BasePath basePath, EndpointType endpointType) {

  /**
   * What API Gateway does where nothing is said: the base path is ignored, the endpoint is
   * edge-optimized.
   */
  public static final ImportParameters DEFAULT =
      new ImportParameters(BasePath.IGNORE, EndpointType.EDGE);

  /**
   * Parse parameters as {@code aws apigateway import-rest-api --parameters} takes them: {@code
   * basepath} and {@code endpointConfigurationTypes}, in any case; {@code ignore=documentation} is
   * what always happens.
   *
   * @throws IllegalArgumentException when a name or value is none that API Gateway has
   */
  public static ImportParameters parse(Map<String, String> parameters) {
    ImportParameters result = DEFAULT;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      result = result.with(parameter.getKey(), parameter.getValue());
    }
    return result;
  }

  /** The same with another treatment of the base path. */
  public ImportParameters withBasePath(BasePath basePath) {
    return new ImportParameters(basePath, endpointType);
  }

  /** The same with another endpoint type. */
  public ImportParameters withEndpointType(EndpointType endpointType) {
    return new ImportParameters(basePath, endpointType);
  }

  private ImportParameters with(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "basepath" -> withBasePath(BasePath.parse(value));
      case "endpointconfigurationtypes" -> withEndpointType(endpointType(value));
      case "ignore" -> this;
      default ->
          throw new IllegalArgumentException(
              "import parameter '%s' is none of basepath, endpointConfigurationTypes, ignore"
                  .formatted(name));
    };
  }

  private static EndpointType endpointType(String text) {
    return Arrays.stream(EndpointType.values())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "import parameter endpointConfigurationTypes '%s' is none of %s"
                        .formatted(text, Arrays.toString(EndpointType.values()))));
  }
}
