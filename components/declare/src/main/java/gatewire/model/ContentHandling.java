package gatewire.model;

/**
 * How a payload is converted between bytes and Base64 text on its way.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions</a>
 */
public enum ContentHandling {
  CONVERT_TO_BINARY,
  CONVERT_TO_TEXT
}
