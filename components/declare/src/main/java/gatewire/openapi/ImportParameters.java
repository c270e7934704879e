package gatewire.openapi;

import gatewire.model.EndpointType;
import gatewire.openapi.document.AwsVariables;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an import, for choices that a document cannot express.
 *
 * @param basePath how the document's base path is used
 * @param endpointType the type of the API's endpoint; empty if nothing says which one it is. API
 *     Gateway then chooses EDGE for an import by an SDK, and its console chooses REGIONAL
 * @param variables the values of AWS variables such as {@code ${AWS::Region}}; empty to keep the
 *     variables
 * @param name the name of the API, if the resource that imports the document has one; otherwise the
 *     name is {@code info.title}
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html">ImportRestApi,
 *     parameters</a>
 */
public record ImportParameters(
    BasePath basePath,
    Optional<EndpointType> endpointType,
    Optional<AwsVariables> variables,
    Optional<String> name) {

  /** API Gateway's defaults: the base path is ignored, the type of the endpoint is not known. */
  public static final ImportParameters DEFAULT =
      new ImportParameters(
          BasePath.IGNORE, Optional.empty(), Optional.of(AwsVariables.DEFAULT), Optional.empty());

  /**
   * Parses parameters in the form that {@code aws apigateway import-rest-api --parameters} accepts:
   * {@code basepath} and {@code endpointConfigurationTypes}, in any case. {@code
   * ignore=documentation} has no effect, because documentation is always ignored.
   *
   * @throws IllegalArgumentException if API Gateway does not support a name or value
   */
  public static ImportParameters parse(Map<String, String> parameters) {
    ImportParameters result = DEFAULT;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      result = result.with(parameter.getKey(), parameter.getValue());
    }
    return result;
  }

  /** Returns a modified copy with another use of the base path. */
  public ImportParameters withBasePath(BasePath basePath) {
    return new ImportParameters(basePath, endpointType, variables, name);
  }

  /** Returns a modified copy with another endpoint type. */
  public ImportParameters withEndpointType(EndpointType endpointType) {
    return new ImportParameters(basePath, Optional.of(endpointType), variables, name);
  }

  /** Returns a modified copy with other values of AWS variables. */
  public ImportParameters withVariables(Optional<AwsVariables> variables) {
    return new ImportParameters(basePath, endpointType, variables, name);
  }

  /** Returns a modified copy with the name of the resource that imports the document. */
  public ImportParameters withName(String name) {
    return new ImportParameters(basePath, endpointType, variables, Optional.of(name));
  }

  private ImportParameters with(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "basepath" -> withBasePath(BasePath.parse(value));
      case "endpointconfigurationtypes" -> withEndpointType(endpointType(value));
      case "ignore" -> this;
      default ->
          throw new IllegalArgumentException(
              "import parameter '%s' is not one of basepath, endpointConfigurationTypes, ignore"
                  .formatted(name));
    };
  }

  private static EndpointType endpointType(String type) {
    return Arrays.stream(EndpointType.values())
        .filter(value -> value.name().equalsIgnoreCase(type))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "import parameter endpointConfigurationTypes '%s' is not one of %s"
                        .formatted(type, Arrays.toString(EndpointType.values()))));
  }
}
