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
 * A gateway for the tests of a class, started before the first and closed after the last.
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

  /** Serve what the supplier says; it is asked once for a class and the classes nested in it. */
  public static LocalGatewayExtension serving(Supplier<LocalGateway.Builder> settings) {
    return new LocalGatewayExtension(settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // JUnit asks again for each nested class.
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

  /** The gateway while tests run. */
  public LocalGateway gateway() {
    return gateway;
  }

  /** Send a request without a body; names and values of headers in turn. */
  public HttpResponse<byte[]> send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  /** Send a request; names and values of headers in turn. */
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

  /** What happened to a request, for a test to show when it fails. */
  public String trace(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("x-amzn-RequestId")
        .flatMap(gateway::trace)
        .map(ExecutionTrace::toString)
        .orElse("no trace");
  }
}
