package gatewire.model;

/**
 * The type of a method's backend. The two proxy types pass requests and responses on unchanged, the
 * others map them.
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
   * Whether API Gateway passes the backend's response on unchanged, without integration responses
   * or templates.
   */
  public boolean isProxy() {
    return this == AWS_PROXY || this == HTTP_PROXY;
  }
}
