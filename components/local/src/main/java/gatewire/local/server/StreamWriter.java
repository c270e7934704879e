package gatewire.local.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Writes a streamed response. It asks the backend for the next part only when the client has
 * received the previous one, so that the gateway never holds more than one part.
 */
final class StreamWriter implements Flow.Subscriber<byte[]> {

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final boolean closes;
  private final Executor loop;
  private final IdleConnectionCloser closer;
  private Runnable demand = () -> {};

  /**
   * @param closes whether the connection is closed after the response
   * @param loop runs tasks on the event loop of the client's connection
   */
  StreamWriter(
      HttpServerRequest request, boolean closes, Executor loop, IdleConnectionCloser closer) {
    this.request = request;
    this.response = request.response();
    this.closes = closes;
    this.loop = loop;
    this.closer = closer;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    loop.execute(() -> begin(subscription));
  }

  private void begin(Flow.Subscription subscription) {
    if (response.closed()) {
      subscription.cancel();
      return;
    }
    response.closeHandler(closed -> subscription.cancel());
    demand = () -> subscription.request(1);
    response.writeHead();
    waitForBackend();
  }

  /** The backend may pause for longer than a client may be idle. */
  private void waitForBackend() {
    closer.requestReceived(request.connection());
    demand.run();
  }

  @Override
  public void onNext(byte[] part) {
    loop.execute(
        () -> {
          closer.responseReady(request.connection());
          // Fails if the client is gone, which the close handler notices.
          response.write(Buffer.buffer(part)).onSuccess(none -> waitForBackend());
        });
  }

  @Override
  public void onComplete() {
    loop.execute(
        () -> {
          closer.responseReady(request.connection());
          response
              .end()
              .onSuccess(
                  none -> {
                    if (closes) {
                      request.connection().close();
                    }
                  });
        });
  }

  /** Closes the connection, so that the client notices that the response is incomplete. */
  @Override
  public void onError(Throwable failure) {
    loop.execute(() -> request.connection().close());
  }
}
