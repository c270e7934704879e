package gatewire.local.server;

import gatewire.local.framing.AbsoluteTarget;
import gatewire.local.framing.MalformedRequestException;
import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.local.wire.WireHeaders;
import gatewire.local.wire.WireStrings;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handler that reads HTTP requests and writes their responses. Each event loop has its own
 * handler, created on its thread.
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
    closer.active(request.connection());
    request.response().exceptionHandler(ignored -> {});
    BodyMemoryLimit.Lease lease = bodies.lease();
    BodyReader.read(request, lease, () -> closer.active(request.connection()))
        .onComplete(
            body -> respond(request, body, lease),
            failure -> {
              lease.release();
              if (failure instanceof BodyReader.NoMemory) {
                rejectForMemory(request);
              } else if (failure instanceof BodyReader.TooLarge) {
                rejectTooLarge(request);
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
    ClientResponse response = ServerErrors.badRequest("Bad Request");
    if (decoded.cause() instanceof TooLongFrameException) {
      boolean header = Objects.toString(decoded.cause().getMessage()).contains("header");
      response = header ? ServerErrors.headersTooLarge() : ServerErrors.targetTooLong();
    } else if (decoded.cause() instanceof MalformedRequestException malformed) {
      response = ServerErrors.malformed(malformed.status());
    }
    ResponseWriter.writeLast(vertx, request, response);
  }

  private void respond(HttpServerRequest request, byte[] body, BodyMemoryLimit.Lease lease) {
    closer.requestReceived(request.connection());
    try {
      dispatcher
          .dispatch(clientRequest(request, body))
          .whenComplete(
              (response, failure) -> {
                lease.release();
                onLoop(() -> write(request, response, failure));
              });
    } catch (RuntimeException | Error e) {
      // A full heap or stack must fail this request only.
      lease.release();
      write(request, null, e);
    }
  }

  private void onLoop(Runnable work) {
    // Compares threads, because each request has a different context but each loop has one thread.
    if (Thread.currentThread() == thread) {
      work.run();
    } else {
      loop.runOnContext(none -> work.run());
    }
  }

  private void write(
      HttpServerRequest request, @Nullable ClientResponse response, @Nullable Throwable failure) {
    closer.responseReady(request.connection());
    ClientResponse sent =
        response == null || failure != null
            ? ServerErrors.internal("Internal server error")
            : response;
    try {
      dispatcher.notifyListener(sent);
      write(request, sent);
    } catch (OutOfMemoryError e) {
      // The client notices that the response is incomplete; other clients are not affected.
      sent.release();
      request.connection().close();
    }
  }

  private void write(HttpServerRequest request, ClientResponse sent) {
    if (sent.stream().isPresent()) {
      sent.release();
      ResponseWriter.stream(request, sent, sent.stream().get(), this::onLoop, closer);
    } else {
      ResponseWriter.write(request, sent, () -> closer.active(request.connection()))
          .onComplete(written -> sent.release());
    }
  }

  private void rejectTooLarge(HttpServerRequest request) {
    ResponseWriter.writeLast(
        vertx, request, dispatcher.rejectTooLarge(clientRequest(request, NO_BODY)));
  }

  private void rejectForMemory(HttpServerRequest request) {
    ResponseWriter.writeLast(
        vertx, request, dispatcher.rejectForMemory(clientRequest(request, NO_BODY)));
  }

  private static ClientRequest clientRequest(HttpServerRequest request, byte[] body) {
    Optional<AbsoluteTarget> absolute = AbsoluteTarget.parse(request.uri());
    if (absolute.isPresent() && !request.headers().contains("Host")) {
      request.headers().add("Host", absolute.get().authority());
    }
    return new ClientRequest(
        request.method().name(),
        WireStrings.decode(absolute.map(AbsoluteTarget::origin).orElse(request.uri())),
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
