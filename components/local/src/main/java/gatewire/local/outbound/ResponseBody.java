package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.wire.WireHeaders;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.CompletableFuture;

/** Collects what a backend answers, up to what API Gateway takes. */
final class ResponseBody {

  /**
   * 10 MB.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Payload
   *     size</a>
   */
  private static final int LARGEST = 10 * 1024 * 1024;

  private static final int LOWEST_STATUS = 200;
  private static final int HIGHEST_STATUS = 999;

  private ResponseBody() {}

  /** Collect it; the result fails with a {@link BackendFailure}. */
  static void read(HttpClientResponse response, CompletableFuture<BackendResponse> result) {
    int status = response.statusCode();
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      result.completeExceptionally(
          new BackendFailure(BackendFailure.Reason.NETWORK, "the answer has status " + status));
      return;
    }
    HttpHeaders headers = WireHeaders.read(response.headers());
    Buffer body = Buffer.buffer();
    response.exceptionHandler(
        failure -> result.completeExceptionally(ConnectionFailures.of(failure)));
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > LARGEST) {
            result.completeExceptionally(
                new BackendFailure(
                    BackendFailure.Reason.NETWORK, "the answer has more than 10 MB"));
          } else {
            body.appendBuffer(chunk);
          }
        });
    response.endHandler(
        end ->
            result.complete(new BackendResponse(response.statusCode(), headers, body.getBytes())));
  }
}
