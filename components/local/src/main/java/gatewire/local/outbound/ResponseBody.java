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
    Buffer body = Buffer.buffer();
    response.exceptionHandler(
        failure -> result.completeExceptionally(ConnectionFailures.of(failure)));
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > MAX_BYTES) {
            result.completeExceptionally(
                new BackendFailure(
                    BackendFailure.Reason.NETWORK, "the response has more than 10 MB"));
          } else {
            body.appendBuffer(chunk);
          }
        });
    response.endHandler(
        end ->
            result.complete(new BackendResponse(response.statusCode(), headers, body.getBytes())));
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
