package gatewire.pulumi;

/**
 * How an API gets to API Gateway. What it serves is the same either way.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
 *     Gateway's quotas for its control plane</a>
 */
public enum Rendering {
  /**
   * One resource for each Method, Integration and response: a preview shows what changes, and a
   * transformation reaches each of them. API Gateway takes ten calls a second.
   */
  RESOURCES,

  /**
   * One OpenAPI document for all of it, which replaces what the API had: a few calls however large
   * the API is, and a preview that shows two documents.
   */
  OPENAPI_BODY
}
