package gatewire.local.lambda;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Lambda Runtime API for one process. Each process has a separate loopback port, because
 * nothing in the calls shows from which process they come.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi {

  /** The receiver of the process's calls. */
  interface Listener {
    /** The runtime waits for an invocation, which is delivered as the response to the poll. */
    void next(HttpServerResponse poll);

    /** Returns the reader of a running invocation's response, if it reads streamed responses. */
    Optional<StreamReader> reader(String requestId);

    /** The function has responded or failed; returns false if no running invocation has the id. */
    boolean completed(String requestId, Outcome outcome);

    /** The handler could not be loaded. */
    void initFailed(byte[] payload);
  }

  private static final String LOOPBACK = "127.0.0.1";
  private static final String STREAMING = "streaming";
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final Pattern RESPONSE =
      Pattern.compile(RUNTIME + "invocation/([^/]+)/(response|error)");

  private final HttpServer server;
  private final Listener listener;

  RuntimeApi(Vertx vertx, Listener listener) {
    this.listener = listener;
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost(LOOPBACK)
                    .setPort(0)
                    // Java's client asks for an upgrade, after which there is no Host header.
                    .setHttp2ClearTextEnabled(false))
            .requestHandler(this::handle);
  }

  /** Starts to listen; the future has the value of {@code AWS_LAMBDA_RUNTIME_API}. */
  Future<String> start() {
    return server.listen().map(listening -> authority());
  }

  void close() {
    server.close();
  }

  static void deliver(
      HttpServerResponse poll,
      LambdaFunction function,
      PendingInvocation invocation,
      long deadlineMs) {
    poll.putHeader("Content-Type", "application/json")
        .putHeader("Lambda-Runtime-Aws-Request-Id", invocation.requestId())
        .putHeader("Lambda-Runtime-Deadline-Ms", Long.toString(deadlineMs))
        .putHeader("Lambda-Runtime-Invoked-Function-Arn", function.arn())
        .putHeader("Lambda-Runtime-Trace-Id", invocation.traceId())
        .end(Buffer.buffer(invocation.payload()));
  }

  private String authority() {
    return LOOPBACK + ":" + server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    // A web page that finds the port could read an invocation. Browsers send headers about the
    // page's origin or site; runtimes do not.
    boolean browser =
        request.headers().contains("Origin") || request.headers().contains("Sec-Fetch-Site");
    if (browser || !authority().equals(request.getHeader("Host"))) {
      respondWithError(request, 403, "Forbidden", "This is a Lambda function's Runtime API");
      return;
    }
    String path = request.path();
    if (request.method().equals(HttpMethod.GET) && path.equals(RUNTIME + "invocation/next")) {
      listener.next(request.response());
      return;
    }
    Matcher responsePath = RESPONSE.matcher(path);
    if (request.method().equals(HttpMethod.POST) && path.equals(RUNTIME + "init/error")) {
      body(request).onSuccess(body -> initError(request, body));
    } else if (request.method().equals(HttpMethod.POST) && responsePath.matches()) {
      String requestId = responsePath.group(1);
      boolean error = responsePath.group(2).equals("error");
      Optional<StreamReader> reader =
          !error && STREAMING.equals(request.getHeader("Lambda-Runtime-Function-Response-Mode"))
              ? listener.reader(requestId)
              : Optional.empty();
      if (reader.isPresent()) {
        request.end().onSuccess(end -> completed(request, requestId, false, Buffer.buffer()));
        reader.get().read(request);
      } else {
        body(request).onSuccess(body -> completed(request, requestId, error, body));
      }
    } else {
      respondWithError(
          request,
          404,
          "NotFound",
          request.method() + " " + path + " is not an operation of the Runtime API");
    }
  }

  /** Reads a body; one that is too large is cut, but still larger than the maximum. */
  private static Future<Buffer> body(HttpServerRequest request) {
    Promise<Buffer> read = Promise.promise();
    Buffer body = Buffer.buffer();
    request.exceptionHandler(read::tryFail);
    request.handler(
        part -> {
          if (body.length() <= Outcome.MAX_RESPONSE) {
            body.appendBuffer(part);
          }
        });
    request.endHandler(end -> read.tryComplete(body));
    return read.future();
  }

  private void initError(HttpServerRequest request, Buffer body) {
    listener.initFailed(body.getBytes());
    respondAccepted(request);
  }

  private void completed(HttpServerRequest request, String requestId, boolean error, Buffer body) {
    boolean tooLarge = body.length() > Outcome.MAX_RESPONSE;
    Outcome outcome = tooLarge ? Outcome.responseTooLarge() : new Outcome(body.getBytes(), error);
    if (!listener.completed(requestId, outcome)) {
      respondWithError(request, 400, "InvalidRequestID", "Invalid request ID");
    } else if (tooLarge) {
      String message =
          "Exceeded maximum allowed payload size (%d bytes).".formatted(Outcome.MAX_RESPONSE);
      respondWithError(request, 413, "RequestEntityTooLarge", message);
    } else {
      respondAccepted(request);
    }
  }

  private static void respondAccepted(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(202)
        .putHeader("Content-Type", "application/json")
        .end("{\"status\":\"OK\"}");
  }

  private static void respondWithError(
      HttpServerRequest request, int status, String type, String message) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(ErrorPayload.json("errorMessage", message, "errorType", type)));
  }
}
