package gatewire.model;

import java.util.List;
import java.util.Optional;

/**
 * The cache key of an integration's responses, for a stage that caches them.
 *
 * @param keyParameters the request parameters in the key; if empty, one response is cached for each
 *     path
 * @param namespace the namespace of the entries, which several integrations can share; defaults to
 *     the resource
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">Caching</a>
 */
public record IntegrationCache(List<RequestParameter> keyParameters, Optional<String> namespace) {

  /** No key parameters, and the namespace of the resource. */
  public static final IntegrationCache NONE = new IntegrationCache(List.of(), Optional.empty());

  public IntegrationCache {
    keyParameters = keyParameters.stream().sorted().toList();
  }
}
