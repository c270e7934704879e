package gatewire.local.server;

import gatewire.local.gateway.RequestLimits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Collects a request's body, up to API Gateway's maximum. */
final class BodyReader {

  /** The body has more bytes than are taken; what still comes of it is thrown away. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("more than " + RequestLimits.MAX_BODY_BYTES + " bytes", null, false, false);
    }
  }

  /** The bodies of other requests take all the room; what still comes of it is thrown away. */
  static final class NoRoom extends Exception {
    private static final long serialVersionUID = 1;

    NoRoom() {
      super("no room", null, false, false);
    }
  }

  private BodyReader() {}

  /**
   * Read a body; fails with {@link TooLarge}, {@link NoRoom}, or with what broke the connection.
   *
   * @param lease the memory for the body
   * @param progress is called for each piece
   */
  static Future<byte[]> read(
      HttpServerRequest request, BodyMemoryLimit.Lease lease, Runnable progress) {
    Promise<byte[]> read = Promise.promise();
    if (declaredLength(request) > RequestLimits.MAX_BODY_BYTES) {
      request.handler(discarded -> {});
      return Future.failedFuture(new TooLarge());
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      request.response().writeContinue();
    }
    Buffer body = Buffer.buffer();
    request.exceptionHandler(read::tryFail);
    request.handler(
        piece -> {
          progress.run();
          if (body.length() + piece.length() > RequestLimits.MAX_BODY_BYTES) {
            discard(request);
            read.tryFail(new TooLarge());
          } else if (!lease.take(piece.length())) {
            discard(request);
            read.tryFail(new NoRoom());
          } else {
            body.appendBuffer(piece);
          }
        });
    request.endHandler(end -> read.tryComplete(body.getBytes()));
    return read.future();
  }

  /** Nothing keeps what has come so far. */
  private static void discard(HttpServerRequest request) {
    request.handler(discarded -> {});
    request.endHandler(end -> {});
  }

  /** Vert.x lets no length through that is no number. */
  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
