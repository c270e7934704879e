package gatewire.model;

/**
 * The conversion of a payload between bytes and a Base64 string.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
 *     type conversions</a>
 */
public enum ContentHandling {
  CONVERT_TO_BINARY,
  CONVERT_TO_TEXT
}
