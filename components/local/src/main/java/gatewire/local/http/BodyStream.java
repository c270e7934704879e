package gatewire.local.http;

import java.util.concurrent.Flow;

/**
 * The body of a response that is passed on part by part, while the backend still sends it. The
 * backend is read only as fast as the one subscriber asks for further parts. A response with a
 * stream must be subscribed to or cancelled; otherwise the backend's connection stays open until
 * the integration's timeout.
 */
public interface BodyStream extends Flow.Publisher<byte[]> {

  /** Ends the backend's response, if it is not complete; nothing reads the body. */
  void cancel();
}
