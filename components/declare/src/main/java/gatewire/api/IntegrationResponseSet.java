package gatewire.api;

import java.util.List;

/**
 * Responses that belong together, for example "S3's errors as JSON". {@link
 * IntegrationResponseSets} has the common ones; your own is one method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     responses</a>
 */
@FunctionalInterface
public interface IntegrationResponseSet {

  /** The entries for this route; one without a pattern is the default. */
  List<ResponseEntry> entries(RouteContext route);
}
