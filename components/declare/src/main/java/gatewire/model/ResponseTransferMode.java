package gatewire.model;

/**
 * When API Gateway sends the response of a proxy integration to the client.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Stream
 *     the integration response for your proxy integrations</a>
 */
public enum ResponseTransferMode {
  /** API Gateway waits for the complete response. */
  BUFFERED,
  /** API Gateway passes each part of the response to the client as soon as it arrives. */
  STREAM
}
