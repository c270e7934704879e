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
 * Takes requests off the wire and writes what they are answered; one for each event loop, made on
 * its thread.
 */
final class HttpRequestHandler {

  private static final byte[] NO_BODY = {};

  private final Vertx vertx;
  private final Context loop;
  private final Thread thread = Thread.currentThread();
  private final ApiDispatcher door;
  private final IdleConnectionCloser watch;
  private final BodyMemoryLimit bodies;

  HttpRequestHandler(
      Vertx vertx,
      Context loop,
      ApiDispatcher door,
      IdleConnectionCloser watch,
      BodyMemoryLimit bodies) {
    this.vertx = vertx;
    this.loop = loop;
    this.door = door;
    this.watch = watch;
    this.bodies = bodies;
  }

  /** Take a request. */
  void take(HttpServerRequest request) {
    watch.moved(request.connection());
    request.response().exceptionHandler(gone -> {});
    BodyMemoryLimit.Lease space = bodies.lease();
    BodyReader.read(request, space, () -> watch.moved(request.connection()))
        .onComplete(
            body -> answer(request, body, space),
            failure -> {
              space.release();
              if (failure instanceof BodyReader.NoRoom) {
                refuseForNow(request);
              } else if (failure instanceof BodyReader.TooLarge) {
                refuseBody(request);
              } else {
                // Chunks that are none, or a client that is gone, which takes no answer.
                ResponseWriter.writeLast(vertx, request, ServerErrors.badRequest("Bad Request"));
              }
            });
  }

  /** Answer what is no HTTP, and end its connection: nobody knows where the next request starts. */
  void takeInvalid(HttpServerRequest request) {
    DecoderResult decoded = request.decoderResult();
    ClientResponse answer = ServerErrors.badRequest("Bad Request");
    if (decoded.cause() instanceof TooLongFrameException) {
      boolean header = Objects.toString(decoded.cause().getMessage()).contains("header");
      answer = header ? ServerErrors.headersTooLarge() : ServerErrors.targetTooLong();
    }
    ResponseWriter.writeLast(vertx, request, answer);
  }

  private void answer(HttpServerRequest request, byte[] body, BodyMemoryLimit.Lease space) {
    watch.answering(request.connection());
    try {
      door.answer(clientRequest(request, body))
          .whenComplete(
              (answer, failure) -> {
                space.release();
                onLoop(() -> write(request, answer, failure));
              });
    } catch (RuntimeException e) {
      space.release();
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
    watch.answered(request.connection());
    ClientResponse sent =
        answer == null || failure != null ? ServerErrors.internal("Internal server error") : answer;
    door.answered(sent);
    ResponseWriter.write(request, sent, () -> watch.moved(request.connection()));
  }

  private void refuseBody(HttpServerRequest request) {
    ResponseWriter.writeLast(vertx, request, door.refuseBody(clientRequest(request, NO_BODY)));
  }

  private void refuseForNow(HttpServerRequest request) {
    ResponseWriter.writeLast(vertx, request, door.refuseForNow(clientRequest(request, NO_BODY)));
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
