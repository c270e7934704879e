package gatewire.local.server;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.wire.WireHeaders;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Arrays;

/** Writes answers. How a message is framed is decided here, whatever a mapping or template says. */
final class ResponseWriter {

  private static final HeaderNameSet FRAMING =
      HeaderNameSet.of(
          "Connection", "Content-Length", "Keep-Alive", "Trailer", "Transfer-Encoding", "Upgrade");

  private static final long LINGER_MILLIS = 500;
  private static final int PIECE = 256 * 1024;

  private ResponseWriter() {}

  /**
   * Write an answer; a connection that is gone takes none.
   *
   * @param progress told whenever the client has taken a piece of it
   */
  static void write(HttpServerRequest request, ClientResponse answer, Runnable progress) {
    if (clientCloses(request)) {
      send(request, answer, "close", progress).onComplete(sent -> request.connection().close());
    } else {
      send(request, answer, "keep-alive", progress);
    }
  }

  /**
   * Write the last answer of a connection. It ends a moment later: a client that is still sending
   * would lose the answer with the connection.
   */
  static void writeLast(Vertx vertx, HttpServerRequest request, ClientResponse answer) {
    send(request, answer, "close", () -> {})
        .onComplete(sent -> vertx.setTimer(LINGER_MILLIS, id -> request.connection().close()));
  }

  private static Future<Void> send(
      HttpServerRequest request, ClientResponse answer, String connection, Runnable progress) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return Future.succeededFuture();
    }
    // What is no final status of HTTP would leave the client waiting.
    ClientResponse sent =
        answer.status() < 200 || answer.status() > 599
            ? ServerErrors.internal("Internal server error")
            : answer;
    response.setStatusCode(sent.status());
    MultiMap lines = response.headers();
    WireHeaders.write(sent.headers(), lines, FRAMING);
    boolean bodiless = sent.status() == 204 || sent.status() == 304;
    if (!bodiless) {
      lines.add("Content-Length", contentLength(request, sent));
    }
    lines.add("Connection", connection);
    boolean silent = bodiless || request.method().equals(HttpMethod.HEAD);
    return silent ? response.end() : end(response, Buffer.buffer(sent.body()), progress);
  }

  /** In pieces, so that it can be told whether a slow client still takes any. */
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

  /** An answer to HEAD tells the length that GET would have, where the backend said it. */
  private static String contentLength(HttpServerRequest request, ClientResponse answer) {
    String own = String.valueOf(answer.body().length);
    if (!request.method().equals(HttpMethod.HEAD) || answer.body().length > 0) {
      return own;
    }
    return answer.headers().allExactly("Content-Length").stream()
        .filter(length -> length.matches("\\d{1,18}"))
        .findFirst()
        .orElse(own);
  }
}
