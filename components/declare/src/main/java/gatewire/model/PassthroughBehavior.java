package gatewire.model;

/**
 * The way in which API Gateway treats a request body whose content type has no request template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Integration
 *     passthrough behaviors</a>
 */
public enum PassthroughBehavior {
  /** The body is passed to the backend unchanged. This is API Gateway's default. */
  WHEN_NO_MATCH,
  /**
   * The body is passed to the backend unchanged if the integration has no templates; otherwise the
   * client gets 415.
   */
  WHEN_NO_TEMPLATES,
  /** The client gets 415. */
  NEVER
}
