package gatewire.model;

/**
 * The place where API Gateway looks for a request's API key: the {@code X-API-Key} header, or the
 * authorizer's response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html">API
 *     key source</a>
 */
public enum ApiKeySource {
  HEADER,
  AUTHORIZER
}
