package gatewire.model;

/**
 * Where an API's endpoint stands.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html">API
 *     endpoint types</a>
 */
public enum EndpointType {
  REGIONAL,
  EDGE,
  PRIVATE
}
