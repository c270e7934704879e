package gatewire.local.server;

import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.local.wire.WireHeaders;
import gatewire.local.wire.WireText;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTTP requests and writes their responses. Each event loop has one, created on its thread.
 */
final class HttpRequestHandler {

  private static final byte[] NO_BODY = {};

  private final Vertx vertx;
  private final Context loop;
  private final Thread thread = Thread.currentThread();
  private final ApiDispatcher dispatcher;
  private final IdleConnectionCloser closer;
  private final BodyMemoryLimit bodies;

  HttpRequestHandler(
      Vertx vertx,
      Context loop,
      ApiDispatcher dispatcher,
      IdleConnectionCloser closer,
      BodyMemoryLimit bodies) {
    this.vertx = vertx;
    this.loop = loop;
    this.dispatcher = dispatcher;
    this.closer = closer;
    this.bodies = bodies;
  }

  /** Handles a request. */
  void handle(HttpServerRequest request) {
    closer.moved(request.connection());
    request.response().exceptionHandler(gone -> {});
    BodyMemoryLimit.Lease lease = bodies.lease();
    BodyReader.read(request, lease, () -> closer.moved(request.connection()))
        .onComplete(
            body -> answer(request, body, lease),
            failure -> {
              lease.release();
              if (failure instanceof BodyReader.NoRoom) {
                refuseForNow(request);
              } else if (failure instanceof BodyReader.TooLarge) {
                refuseBody(request);
              } else {
                // Malformed chunks, or the client has disconnected and will not read the response.
                ResponseWriter.writeLast(vertx, request, ServerErrors.badRequest("Bad Request"));
              }
            });
  }

  /**
   * Rejects a malformed request and closes the connection, because the start of the next request
   * cannot be found.
   */
  void handleInvalid(HttpServerRequest request) {
    DecoderResult decoded = request.decoderResult();
    ClientResponse answer = ServerErrors.badRequest("Bad Request");
    if (decoded.cause() instanceof TooLongFrameException) {
      boolean header = Objects.toString(decoded.cause().getMessage()).contains("header");
      answer = header ? ServerErrors.headersTooLarge() : ServerErrors.targetTooLong();
    }
    ResponseWriter.writeLast(vertx, request, answer);
  }

  private void answer(HttpServerRequest request, byte[] body, BodyMemoryLimit.Lease lease) {
    closer.answering(request.connection());
    try {
      dispatcher
          .answer(clientRequest(request, body))
          .whenComplete(
              (answer, failure) -> {
                lease.release();
                onLoop(() -> write(request, answer, failure));
              });
    } catch (RuntimeException e) {
      lease.release();
      write(request, null, e);
    }
  }

  private void onLoop(Runnable work) {
    // By thread: each request has a context of its own, and each loop one thread.
    if (Thread.currentThread() == thread) {
      work.run();
    } else {
      loop.runOnContext(none -> work.run());
    }
  }

  private void write(
      HttpServerRequest request, @Nullable ClientResponse answer, @Nullable Throwable failure) {
    closer.answered(request.connection());
    ClientResponse sent =
        answer == null || failure != null ? ServerErrors.internal("Internal server error") : answer;
    dispatcher.answered(sent);
    ResponseWriter.write(request, sent, () -> closer.moved(request.connection()));
  }

  private void refuseBody(HttpServerRequest request) {
    ResponseWriter.writeLast(
        vertx, request, dispatcher.refuseBody(clientRequest(request, NO_BODY)));
  }

  private void refuseForNow(HttpServerRequest request) {
    ResponseWriter.writeLast(
        vertx, request, dispatcher.refuseForNow(clientRequest(request, NO_BODY)));
  }

  private static ClientRequest clientRequest(HttpServerRequest request, byte[] body) {
    return new ClientRequest(
        request.method().name(),
        WireText.decode(request.uri()),
        request.version() == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "HTTP/1.1",
        WireHeaders.read(request.headers()),
        body,
        new Peer(
            request.remoteAddress().hostAddress(),
            "http",
            request.localAddress().port(),
            request.response()::closed));
  }
}
