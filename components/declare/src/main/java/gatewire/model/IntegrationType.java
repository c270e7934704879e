package gatewire.model;

/**
 * What stands behind a method. The two proxy types hand request and answer over whole, the others
 * map them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">Integration
 *     types</a>
 */
public enum IntegrationType {
  AWS,
  AWS_PROXY,
  HTTP,
  HTTP_PROXY,
  MOCK;

  /**
   * Whether the backend's answer goes to the client as it is, without integration responses or
   * templates.
   */
  public boolean isProxy() {
    return this == AWS_PROXY || this == HTTP_PROXY;
  }
}
