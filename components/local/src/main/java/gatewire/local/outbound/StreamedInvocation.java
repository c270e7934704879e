package gatewire.local.outbound;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.StreamMetadata;
import gatewire.local.http.HttpHeaders;
import gatewire.local.lambda.StreamReader;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * An invocation of a function that streams its response. The response begins when the function has
 * written its metadata. The state belongs to the event loop of the stream.
 */
final class StreamedInvocation implements StreamReader {

  private static final int OK = 200;

  private final CompletableFuture<BackendResponse> response = new CompletableFuture<>();
  private final Buffer head = Buffer.buffer();
  private final Duration idleTimeout;
  private final long deadline;
  private volatile boolean begun;

  /**
   * @param timeout how long the whole response may take
   * @param idleTimeout how long the function may pause within the body
   */
  StreamedInvocation(Duration timeout, Duration idleTimeout) {
    this.idleTimeout = idleTimeout;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /** Returns the response, which completes when the function has written its metadata. */
  CompletableFuture<BackendResponse> response() {
    return response;
  }

  @Override
  public void read(ReadStream<Buffer> parts) {
    begun = true;
    parts
        .pause()
        .exceptionHandler(broken -> {}) // the invocation's result contains the reason
        .handler(part -> next(parts, part))
        .endHandler(end -> complete())
        .fetch(1);
  }

  /** Handles the end of the invocation, whose result matters if the function has not streamed. */
  void ended(BackendResponse result) {
    if (!begun || result.headers().contains("X-Amz-Function-Error")) {
      response.complete(result);
    }
  }

  private void next(ReadStream<Buffer> parts, Buffer part) {
    head.appendBuffer(part);
    OptionalInt end = StreamMetadata.end(head.getBytes());
    if (end.isPresent()) {
      begin(parts, end.getAsInt() + StreamMetadata.DELIMITER);
    } else if (head.length() < StreamMetadata.MAX_BYTES) {
      parts.fetch(1);
    } else {
      discard(parts);
      complete();
    }
  }

  private void begin(ReadStream<Buffer> parts, int bodyIndex) {
    StreamedBody body =
        StreamedBody.of(
            Vertx.currentContext().owner(),
            parts,
            () -> discard(parts),
            Duration.ofNanos(Math.max(1, deadline - System.nanoTime())),
            idleTimeout);
    body.startWith(head.slice(bodyIndex, head.length()));
    BackendResponse streamed =
        new BackendResponse(OK, HttpHeaders.NONE, head.getBytes(0, bodyIndex), Optional.of(body));
    if (!response.complete(streamed)) {
      body.cancel();
    }
  }

  /** Completes the response with output that has no metadata, which is an error of the function. */
  private void complete() {
    response.complete(new BackendResponse(OK, HttpHeaders.NONE, head.getBytes()));
  }

  /** Lets the function run to its end, as Lambda does when a client has disconnected. */
  private static void discard(ReadStream<Buffer> parts) {
    parts.exceptionHandler(broken -> {}).handler(part -> {}).endHandler(end -> {}).resume();
  }
}
