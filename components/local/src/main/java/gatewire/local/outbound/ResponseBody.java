package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.wire.WireHeaders;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.CompletableFuture;

/** Reads the body of a backend's response, up to API Gateway's maximum size. */
final class ResponseBody {

  /**
   * 10 MB.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Payload
   *     size</a>
   */
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MIN_STATUS = 200;
  private static final int MAX_STATUS = 999;

  private ResponseBody() {}

  /** Reads the body and completes the result, which may fail with a {@link BackendFailure}. */
  static void read(HttpClientResponse response, CompletableFuture<BackendResponse> result) {
    if (isInvalid(response, result)) {
      return;
    }
    HttpHeaders headers = WireHeaders.read(response.headers());
    Received received = new Received();
    response.exceptionHandler(
        failure -> {
          received.clear();
          result.completeExceptionally(ConnectionFailures.of(failure));
        });
    response.handler(
        chunk -> {
          if (!received.add(chunk)) {
            result.completeExceptionally(
                new BackendFailure(
                    BackendFailure.Reason.NETWORK, "the response has more than 10 MB"));
          }
        });
    response.endHandler(
        end ->
            result.complete(new BackendResponse(response.statusCode(), headers, received.take())));
  }

  /**
   * The bytes that have arrived. Vert.x refers to the handlers of a response until the timer of its
   * connection ends, which is long after the response, so the bytes are not kept in them.
   */
  private static final class Received {
    private Buffer bytes = Buffer.buffer();

    /** Adds bytes; returns false if the body is too large, and then drops it. */
    private boolean add(Buffer chunk) {
      if (bytes.length() + chunk.length() > MAX_BYTES) {
        clear();
        return false;
      }
      bytes.appendBuffer(chunk);
      return true;
    }

    private byte[] take() {
      byte[] all = bytes.getBytes();
      clear();
      return all;
    }

    private void clear() {
      bytes = Buffer.buffer();
    }
  }

  /** Fails the result if the response's status is not final in HTTP; returns whether it is not. */
  static boolean isInvalid(HttpClientResponse response, CompletableFuture<BackendResponse> result) {
    int status = response.statusCode();
    boolean invalid = status < MIN_STATUS || status > MAX_STATUS;
    if (invalid) {
      result.completeExceptionally(
          new BackendFailure(BackendFailure.Reason.NETWORK, "the response has status " + status));
    }
    return invalid;
  }
}
