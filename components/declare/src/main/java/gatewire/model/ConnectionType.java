package gatewire.model;

/**
 * The way in which API Gateway reaches an HTTP backend: over the internet, or through a VPC link.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">Private
 *     integrations</a>
 */
public enum ConnectionType {
  INTERNET,
  VPC_LINK
}
