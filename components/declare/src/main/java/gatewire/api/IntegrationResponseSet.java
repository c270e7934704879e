package gatewire.api;

import java.util.List;

/**
 * A set of responses that belong together, for example "S3's errors as JSON". {@link
 * IntegrationResponseSets} has the common sets; a custom set is one method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     responses</a>
 */
@FunctionalInterface
public interface IntegrationResponseSet {

  /**
   * Returns the entries for this route. An entry without a pattern handles the successes that no
   * pattern matches if its response is below 400, or the errors if it is 400 or above.
   */
  List<ResponseEntry> entries(RouteContext route);
}
