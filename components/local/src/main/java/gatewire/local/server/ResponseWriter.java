package gatewire.local.server;

import gatewire.local.http.BodyStream;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.wire.WireHeaders;
import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.Arrays;
import java.util.concurrent.Executor;

/**
 * Writes responses. It sets the headers that frame a message itself and ignores those of mappings
 * and templates.
 */
final class ResponseWriter {

  private static final HeaderNameSet FRAMING =
      HeaderNameSet.of(
          "Connection", "Content-Length", "Keep-Alive", "Trailer", "Transfer-Encoding", "Upgrade");

  private static final long LINGER_MILLIS = 500;
  private static final int PIECE = 256 * 1024;

  private ResponseWriter() {}

  /**
   * Writes a response, unless the connection is closed. The future ends when the client has
   * received the response or is gone.
   *
   * @param progress called whenever the client has received a piece of the body
   */
  static Future<Void> write(HttpServerRequest request, ClientResponse response, Runnable progress) {
    if (clientCloses(request)) {
      return send(request, response, "close", progress)
          .onComplete(sent -> request.connection().close());
    }
    return send(request, response, "keep-alive", progress);
  }

  /**
   * Starts to write a streamed response, unless the connection is closed or the response has no
   * body.
   *
   * @param loop runs tasks on the event loop of the client's connection
   */
  static void stream(
      HttpServerRequest request,
      ClientResponse response,
      BodyStream body,
      Executor loop,
      IdleConnectionCloser closer) {
    if (request.response().closed() || hasNoBody(request, response)) {
      body.cancel();
      Future<Void> unused = write(request, response, () -> {});
      return;
    }
    boolean closes = clientCloses(request);
    HttpServerResponse out = request.response();
    out.setStatusCode(response.status()).setChunked(true);
    WireHeaders.write(response.headers(), out.headers(), FRAMING);
    out.headers().add("Connection", closes ? "close" : "keep-alive");
    body.subscribe(new StreamWriter(request, closes, loop, closer));
  }

  /**
   * Writes the last response of a connection. The connection is closed half a second later, because
   * a client that is still sending would otherwise not receive the response.
   */
  static void writeLast(Vertx vertx, HttpServerRequest request, ClientResponse response) {
    send(request, response, "close", () -> {})
        .onComplete(sent -> vertx.setTimer(LINGER_MILLIS, id -> request.connection().close()));
  }

  private static Future<Void> send(
      HttpServerRequest request, ClientResponse response, String connection, Runnable progress) {
    HttpServerResponse out = request.response();
    if (out.ended() || out.closed()) {
      return Future.succeededFuture();
    }
    // With a status that is not a final HTTP status, the client would wait for another response.
    ClientResponse sent =
        response.status() < 200 || response.status() > 599
            ? ServerErrors.internal("Internal server error")
            : response;
    out.setStatusCode(sent.status());
    MultiMap lines = out.headers();
    WireHeaders.write(sent.headers(), lines, FRAMING);
    if (!isBodiless(sent)) {
      lines.add("Content-Length", contentLength(request, sent));
    }
    lines.add("Connection", connection);
    return hasNoBody(request, sent) ? out.end() : end(out, uncopied(sent.body()), progress);
  }

  private static boolean isBodiless(ClientResponse response) {
    return response.status() == 204 || response.status() == 304;
  }

  private static boolean hasNoBody(HttpServerRequest request, ClientResponse response) {
    return isBodiless(response) || request.method().equals(HttpMethod.HEAD);
  }

  /** Returns a buffer of these bytes. {@link Buffer#buffer(byte[])} would copy them. */
  private static Buffer uncopied(byte[] bytes) {
    return BufferInternal.buffer(Unpooled.wrappedBuffer(bytes));
  }

  /** Writes the body in pieces, to notice whether a slow client still reads. */
  private static Future<Void> end(HttpServerResponse response, Buffer body, Runnable progress) {
    if (body.length() <= PIECE) {
      return response.end(body);
    }
    return response
        .write(body.slice(0, PIECE))
        .compose(
            written -> {
              progress.run();
              return end(response, body.slice(PIECE, body.length()), progress);
            });
  }

  private static boolean clientCloses(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_1_0) {
      return true;
    }
    return request.headers().contains("Connection")
        && request.headers().getAll("Connection").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
  }

  /** Returns the body's length; for HEAD the length that GET would have, if the backend sent it. */
  private static String contentLength(HttpServerRequest request, ClientResponse response) {
    String bodyLength = String.valueOf(response.body().length);
    if (!request.method().equals(HttpMethod.HEAD) || response.body().length > 0) {
      return bodyLength;
    }
    return response.headers().allExactly("Content-Length").stream()
        .filter(length -> length.matches("\\d{1,18}"))
        .findFirst()
        .orElse(bodyLength);
  }
}
