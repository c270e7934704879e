package gatewire.emulator.outbound;

import gatewire.emulator.backend.BackendFailure;
import gatewire.emulator.backend.BackendResponse;
import gatewire.emulator.http.Headers;
import gatewire.emulator.wire.WireHeaders;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

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

  static Future<BackendResponse> read(HttpClientResponse response) {
    Promise<BackendResponse> read = Promise.promise();
    if (response.statusCode() < LOWEST_STATUS || response.statusCode() > HIGHEST_STATUS) {
      response.request().reset();
      return Future.failedFuture(
          new BackendFailure(
              BackendFailure.Reason.NETWORK,
              "the answer's status is " + response.statusCode() + ", which ends no request"));
    }
    Headers headers = WireHeaders.read(response.headers());
    Buffer body = Buffer.buffer();
    response.exceptionHandler(read::tryFail);
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > LARGEST) {
            response.request().reset();
            read.tryFail(
                new BackendFailure(
                    BackendFailure.Reason.NETWORK, "the answer has more than 10 MB"));
          } else {
            body.appendBuffer(chunk);
          }
        });
    response.endHandler(
        end ->
            read.tryComplete(new BackendResponse(response.statusCode(), headers, body.getBytes())));
    return read.future();
  }
}
