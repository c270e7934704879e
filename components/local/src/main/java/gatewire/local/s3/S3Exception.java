package gatewire.local.s3;

import java.util.LinkedHashMap;
import java.util.Map;

/** Thrown when S3 rejects a request; becomes an {@code <Error>} document in the response. */
final class S3Exception extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final S3ErrorCode error;
  private final transient Map<String, String> details = new LinkedHashMap<>();

  S3Exception(S3ErrorCode error, String message) {
    super(message);
    this.error = error;
  }

  /** Adds an element, which S3 writes between the message and the request id. */
  S3Exception with(String element, Object value) {
    details.put(element, value.toString());
    return this;
  }

  int status() {
    return error.status();
  }

  String document(String requestId, String hostId) {
    Xml xml = Xml.document("Error").element("Code", error.code()).element("Message", getMessage());
    details.forEach(xml::element);
    return xml.element("RequestId", requestId).element("HostId", hostId).end();
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
