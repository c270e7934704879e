package gatewire.local.lambda.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;

/**
 * A client of the Lambda Runtime API. It uses {@code HttpURLConnection}, which starts faster than
 * the JDK's newer client and so shortens cold starts.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApiClient {

  private final String runtime;

  RuntimeApiClient(String authority) {
    this.runtime = "http://" + authority + "/2018-06-01/runtime/";
  }

  /** Waits for the next invocation without a timeout. */
  NextInvocation next() throws IOException {
    HttpURLConnection connection = connect("invocation/next");
    try (InputStream body = connection.getInputStream()) {
      return new NextInvocation(
          header(connection, "Lambda-Runtime-Aws-Request-Id"),
          Long.parseLong(header(connection, "Lambda-Runtime-Deadline-Ms")),
          header(connection, "Lambda-Runtime-Invoked-Function-Arn"),
          header(connection, "Lambda-Runtime-Trace-Id"),
          body.readAllBytes());
    }
  }

  void response(String requestId, byte[] payload) throws IOException {
    post("invocation/" + requestId + "/response", payload);
  }

  void error(String requestId, byte[] payload) throws IOException {
    post("invocation/" + requestId + "/error", payload);
  }

  void initError(byte[] payload) throws IOException {
    post("init/error", payload);
  }

  private void post(String path, byte[] payload) throws IOException {
    HttpURLConnection connection = connect(path);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    // Streaming mode is not used, because it checks a kept connection for a millisecond before each
    // use.
    connection.getOutputStream().write(payload);
    // The gateway reports a rejected payload. The body is read so that the connection can be used
    // again.
    try (InputStream body =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      body.readAllBytes();
    }
  }

  private HttpURLConnection connect(String path) throws IOException {
    return (HttpURLConnection) new URL(runtime + path).openConnection(Proxy.NO_PROXY);
  }

  private static String header(HttpURLConnection connection, String name) {
    return String.valueOf(connection.getHeaderField(name));
  }
}
