package gatewire.model;

/**
 * The type of an API's endpoint.
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
