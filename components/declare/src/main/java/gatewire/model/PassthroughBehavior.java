package gatewire.model;

/**
 * What happens to a request body whose content type has no request template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Integration
 *     passthrough behaviors</a>
 */
public enum PassthroughBehavior {
  /** The body reaches the backend as it is. API Gateway's own default. */
  WHEN_NO_MATCH,
  /**
   * The body reaches the backend as it is when there is no template at all; otherwise the client
   * gets 415.
   */
  WHEN_NO_TEMPLATES,
  /** The client gets 415. */
  NEVER
}
