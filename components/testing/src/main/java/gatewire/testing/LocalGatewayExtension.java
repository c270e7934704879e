package gatewire.testing;

import gatewire.local.LocalGateway;
import gatewire.local.trace.ExecutionTrace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension that runs a local gateway for the tests of a class. It starts the gateway
 * before the first test and closes it after the last one.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LocalGatewayExtension GATEWAY =
 *     LocalGatewayExtension.serving(() -> LocalGateway.of(PulumiProgram.of(Main::stack).up()));
 * }</pre>
 */
public final class LocalGatewayExtension implements BeforeAllCallback, AfterAllCallback {

  private final Supplier<LocalGateway.Builder> settings;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private LocalGateway gateway;
  private int classes;

  private LocalGatewayExtension(Supplier<LocalGateway.Builder> settings) {
    this.settings = settings;
  }

  /** Creates an extension. It calls the supplier once for a class and the classes nested in it. */
  public static LocalGatewayExtension serving(Supplier<LocalGateway.Builder> settings) {
    return new LocalGatewayExtension(settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // JUnit also calls this method for each nested class.
    if (classes++ == 0) {
      gateway = settings.get().start();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--classes == 0 && gateway != null) {
      gateway.close();
    }
  }

  /** Returns the gateway, which exists only while tests run. */
  public LocalGateway gateway() {
    return gateway;
  }

  /** Sends a request without a body. Names and values of headers alternate. */
  public HttpResponse<byte[]> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  /** Sends a request. Names and values of headers alternate. */
  public HttpResponse<byte[]> send(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url(path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the trace of a request, for the message of a failing test. */
  public String trace(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("x-amzn-RequestId")
        .flatMap(gateway::trace)
        .map(ExecutionTrace::toString)
        .orElse("no trace");
  }
}
