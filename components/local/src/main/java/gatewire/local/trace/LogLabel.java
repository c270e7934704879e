package gatewire.local.trace;

/** The beginnings of lines of the execution log that have values. */
public final class LogLabel {

  public static final String PATH_PARAMETERS = "Method request path: ";
  public static final String QUERY = "Method request query string: ";
  public static final String REQUEST_HEADERS = "Method request headers: ";
  public static final String REQUEST_BODY = "Method request body before transformations: ";
  public static final String ENDPOINT_URI = "Endpoint request URI: ";
  public static final String ENDPOINT_REQUEST_HEADERS = "Endpoint request headers: ";
  public static final String ENDPOINT_REQUEST_BODY =
      "Endpoint request body after transformations: ";
  public static final String ENDPOINT_STATUS = "Received response. Status: ";
  public static final String ENDPOINT_RESPONSE_HEADERS = "Endpoint response headers: ";
  public static final String ENDPOINT_RESPONSE_BODY =
      "Endpoint response body before transformations: ";
  public static final String RESPONSE_BODY = "Method response body after transformations: ";
  public static final String RESPONSE_HEADERS = "Method response headers: ";
  public static final String GATEWAY_RESPONSE = "Gateway response type: ";
  public static final String STATUS = "Method completed with status: ";

  private LogLabel() {}
}
