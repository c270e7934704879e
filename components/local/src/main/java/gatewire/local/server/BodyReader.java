package gatewire.local.server;

import gatewire.local.gateway.RequestLimits;
import gatewire.local.http.BodyMemoryLimit;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Collects a request's body, up to API Gateway's maximum. */
final class BodyReader {

  /** The body exceeds the maximum size; the rest of it is discarded. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("more than " + RequestLimits.MAX_BODY_BYTES + " bytes", null, false, false);
    }
  }

  /** The bodies of other requests use all the memory; the rest of this one is discarded. */
  static final class NoMemory extends Exception {
    private static final long serialVersionUID = 1;

    NoMemory() {
      super("no memory is left for the body", null, false, false);
    }
  }

  private BodyReader() {}

  /**
   * Reads a body. The future fails with {@link TooLarge}, {@link NoMemory}, or the error that broke
   * the connection.
   *
   * @param lease the memory for the body
   * @param progress called for each piece that arrives
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
          } else if (!lease.reserve(piece.length())) {
            discard(request);
            read.tryFail(new NoMemory());
          } else {
            body.appendBuffer(piece);
          }
        });
    request.endHandler(end -> read.tryComplete(body.getBytes()));
    return read.future();
  }

  /** Replaces the handlers that hold the bytes received so far, so that these can be freed. */
  private static void discard(HttpServerRequest request) {
    request.handler(discarded -> {});
    request.endHandler(end -> {});
  }

  /**
   * Returns the declared length, or 0. Vert.x has already rejected lengths that are not numbers.
   */
  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
