package gatewire.model;

import java.util.List;
import java.util.Optional;

/**
 * How answers of an integration are told apart in a stage's cache.
 *
 * @param keyParameters the request parameters that the key is made of; none caches one answer for
 *     each path
 * @param namespace what the entries share a namespace with; without it the resource is one
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">Caching</a>
 */
public record IntegrationCache(List<RequestParameter> keyParameters, Optional<String> namespace) {

  /** No key parameters, the resource's own namespace. */
  public static final IntegrationCache NONE = new IntegrationCache(List.of(), Optional.empty());

  public IntegrationCache {
    keyParameters = keyParameters.stream().sorted().toList();
  }
}
