package gatewire.local.lambda;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** The reader of a response that a function streams. */
@FunctionalInterface
public interface StreamReader {

  /**
   * Starts to read a response. Called on the event loop of the stream, at most once per invocation,
   * when the function writes its first part. The function waits while the reader does not fetch
   * parts. The stream fails if the function does.
   */
  void read(ReadStream<Buffer> parts);
}
