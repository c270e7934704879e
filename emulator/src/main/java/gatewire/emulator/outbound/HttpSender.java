package gatewire.emulator.outbound;

import gatewire.emulator.backend.BackendFailure;
import gatewire.emulator.backend.BackendResponse;
import gatewire.emulator.http.HeaderNames;
import gatewire.emulator.wire.WireHeaders;
import gatewire.emulator.wire.WireText;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends HTTP requests: one attempt each, HTTP/1.1, no redirects, nothing decompressed. */
final class HttpSender {

  // More than the 32 connections that a load test on one machine keeps busy, for each endpoint.
  private static final int CONNECTIONS = 128;
  private static final Set<String> OWN =
      HeaderNames.of("Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade");

  private final Vertx vertx;
  private final HttpClient checking;
  private final HttpClient trusting;

  HttpSender(Vertx vertx) {
    this.vertx = vertx;
    this.checking = client(vertx, false);
    this.trusting = client(vertx, true);
  }

  private static HttpClient client(Vertx vertx, boolean trustAll) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setKeepAliveTimeout(15)
            .setMaxHeaderSize(64 * 1024)
            .setMaxInitialLineLength(16 * 1024)
            .setTrustAll(trustAll)
            .setVerifyHost(!trustAll);
    return vertx
        .httpClientBuilder()
        .with(options)
        .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
        // What breaks belongs to a request and is told in its log; without this Vert.x prints it.
        .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
        .build();
  }

  /** Send a request; the stage fails with a {@link BackendFailure}. */
  CompletionStage<BackendResponse> send(OutboundRequest request, Duration timeout) {
    CompletableFuture<BackendResponse> result = new CompletableFuture<>();
    long timer =
        vertx.setTimer(
            Math.max(1, timeout.toMillis()),
            id -> result.completeExceptionally(ConnectionFailures.timeout()));
    HttpClient client = request.trustAnyCertificate() ? trusting : checking;
    client
        .request(options(request, timeout))
        .compose(sent -> exchange(sent, request, result))
        .onSuccess(result::complete)
        .onFailure(e -> result.completeExceptionally(ConnectionFailures.of(e)));
    result.whenComplete((response, failure) -> vertx.cancelTimer(timer));
    return result;
  }

  private static RequestOptions options(OutboundRequest request, Duration timeout) {
    return new RequestOptions()
        .setMethod(HttpMethod.valueOf(request.method()))
        .setHost(request.url().address())
        .setPort(request.url().port())
        .setSsl(request.url().tls())
        .setURI(WireText.encode(request.url().target()))
        .setConnectTimeout(timeout.toMillis())
        .setFollowRedirects(false);
  }

  private static Future<BackendResponse> exchange(
      HttpClientRequest sent, OutboundRequest request, CompletableFuture<BackendResponse> result) {
    sent.exceptionHandler(broken -> {}); // the answer's future has it too
    if (result.isDone()) {
      // It waited for a connection until nobody waited for it any more.
      sent.reset();
      return Future.failedFuture(ConnectionFailures.timeout());
    }
    // What is given up frees its connection at once.
    result.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            sent.reset();
          }
        });
    MultiMap lines = sent.headers();
    if (!request.headers().contains("Host")) {
      lines.set("Host", request.url().authority());
    }
    WireHeaders.write(request.headers(), lines, OWN);
    boolean hasBody = request.body().length > 0 || declaresBody(request.method());
    if (hasBody) {
      lines.set("Content-Length", String.valueOf(request.body().length));
    }
    return sent.send(Buffer.buffer(request.body())).compose(ResponseBody::read);
  }

  private static boolean declaresBody(String method) {
    return switch (method) {
      case "POST", "PUT", "PATCH" -> true;
      default -> false;
    };
  }
}
