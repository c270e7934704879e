package gatewire.pulumi;

/**
 * The way in which an API is deployed to API Gateway. It does not change what the API serves.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
 *     Gateway's quotas for its control plane</a>
 */
public enum Rendering {
  /**
   * One resource for each Method, Integration and response. A preview shows each change, and
   * transformations apply to each resource. A deployment is slow for large APIs, because API
   * Gateway accepts ten calls per second.
   */
  RESOURCES,

  /**
   * One OpenAPI document for the whole API, which replaces its previous content. A deployment makes
   * only a few calls, even for a large API, but a preview shows the change as two documents.
   */
  OPENAPI_BODY
}
