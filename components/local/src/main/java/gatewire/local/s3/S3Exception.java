package gatewire.local.s3;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that S3 refuses, on its way to becoming an {@code <Error>} document. */
final class S3Exception extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final S3ErrorCode error;
  private final transient Map<String, String> details = new LinkedHashMap<>();

  S3Exception(S3ErrorCode error, String message) {
    super(message);
    this.error = error;
  }

  /** Add an element that S3 puts between the message and the request's id. */
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
