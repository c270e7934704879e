package gatewire.stack.aws;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An OpenAPI or Swagger document that a RestApi is imported from.
 *
 * @param document the document in JSON or YAML
 * @param parameters the parameters of the import, for example {@code basepath} with {@code prepend}
 * @param merge whether the import adds to the API's resources instead of replacing them
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">Import
 *     a REST API</a>
 */
public record OpenApiBody(String document, Map<String, String> parameters, boolean merge) {
  public OpenApiBody {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
