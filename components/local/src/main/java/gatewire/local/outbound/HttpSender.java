package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.wire.WireHeaders;
import gatewire.local.wire.WireStrings;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * An HTTP/1.1 client that makes one attempt, follows no redirects and does not decompress
 * responses.
 */
final class HttpSender {

  // The maximum per endpoint; a load test on one machine uses about 32.
  private static final int CONNECTIONS = 128;
  private static final HeaderNameSet SET_BY_SENDER =
      HeaderNameSet.of("Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive");

  private final Vertx vertx;
  private final Thread otherThreads = Thread.currentThread();
  private final Map<Thread, HttpClient> verifyingClients = new ConcurrentHashMap<>();
  private final Map<Thread, HttpClient> trustingClients = new ConcurrentHashMap<>();

  HttpSender(Vertx vertx) {
    this.vertx = vertx;
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
        // Failures are reported in the log of their request. Without this handler, Vert.x would
        // also print them.
        .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
        .build();
  }

  /** Sends a request. If there is no response, the stage fails with a {@link BackendFailure}. */
  CompletionStage<BackendResponse> send(OutboundRequest request, Duration timeout) {
    return send(request, timeout, ResponseBody::read);
  }

  /**
   * Sends a request whose response is streamed: the stage completes when the response's headers
   * have arrived.
   *
   * @param timeout how long the whole response may take
   * @param idleTimeout how long the endpoint may pause within the response
   */
  CompletionStage<BackendResponse> stream(
      OutboundRequest request, Duration timeout, Duration idleTimeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    return send(
        request,
        timeout,
        (response, result) ->
            StreamedBody.read(
                vertx,
                response,
                Duration.ofNanos(Math.max(1, deadline - System.nanoTime())),
                idleTimeout,
                result));
  }

  private CompletionStage<BackendResponse> send(
      OutboundRequest request,
      Duration timeout,
      BiConsumer<HttpClientResponse, CompletableFuture<BackendResponse>> reader) {
    CompletableFuture<BackendResponse> result = new CompletableFuture<>();
    long timer =
        vertx.setTimer(
            Math.max(1, timeout.toMillis()),
            id -> result.completeExceptionally(ConnectionFailures.timeout()));
    client(request.trustAnyCertificate())
        .request(options(request, timeout))
        .onComplete(
            (sent, failure) -> {
              if (failure != null) {
                result.completeExceptionally(ConnectionFailures.of(failure));
              } else {
                exchange(sent, request, reader, result);
              }
            });
    result.whenComplete((response, failure) -> vertx.cancelTimer(timer));
    return result;
  }

  /**
   * Returns the client of the current thread. Each event loop has its own client, so that a request
   * stays on one thread. All other threads, which are short-lived, share one client.
   */
  private HttpClient client(boolean trustAll) {
    Thread thread = Context.isOnEventLoopThread() ? Thread.currentThread() : otherThreads;
    return (trustAll ? trustingClients : verifyingClients)
        .computeIfAbsent(thread, user -> client(vertx, trustAll));
  }

  private static RequestOptions options(OutboundRequest request, Duration timeout) {
    HttpOrigin origin = request.url().origin();
    return new RequestOptions()
        .setMethod(HttpMethod.valueOf(request.method()))
        .setHost(origin.address())
        .setPort(origin.port())
        .setSsl(origin.tls())
        .setURI(WireStrings.encode(request.url().target()))
        .setConnectTimeout(timeout.toMillis())
        .setFollowRedirects(false);
  }

  private static void exchange(
      HttpClientRequest sent,
      OutboundRequest request,
      BiConsumer<HttpClientResponse, CompletableFuture<BackendResponse>> reader,
      CompletableFuture<BackendResponse> result) {
    sent.exceptionHandler(broken -> {}); // the response's future fails too
    if (result.isDone()) {
      // The request waited for a connection until after its timeout.
      sent.reset();
      return;
    }
    // Release the connection at once when the request times out.
    result.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            sent.reset();
          }
        });
    write(request, sent.headers());
    sent.send(Buffer.buffer(request.body()))
        .onComplete(
            (response, failure) -> {
              if (failure != null) {
                result.completeExceptionally(ConnectionFailures.of(failure));
              } else {
                reader.accept(response, result);
              }
            });
  }

  private static void write(OutboundRequest request, MultiMap lines) {
    if (!request.headers().contains("Host")) {
      lines.set("Host", request.url().origin().authority());
    }
    WireHeaders.write(request.headers(), lines, SET_BY_SENDER);
    if (request.body().length > 0 || declaresBody(request.method())) {
      lines.set("Content-Length", String.valueOf(request.body().length));
    }
  }

  private static boolean declaresBody(String method) {
    return switch (method) {
      case "POST", "PUT", "PATCH" -> true;
      default -> false;
    };
  }
}
