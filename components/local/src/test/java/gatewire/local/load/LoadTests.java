package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many concurrent clients; each response must contain the token of its request. */
class LoadTests {

  private static final int CONNECTIONS = 64;
  private static final int REQUESTS = 50_000;

  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger responses = new AtomicInteger();

  @Test
  void every_request_gets_its_own_response(@TempDir Path folder) throws Exception {
    Path document = Files.writeString(folder.resolve("tokens.yaml"), TokenApi.DOCUMENT);
    Set<String> before = threads();
    ExecutorService backend = Executors.newFixedThreadPool(2);
    try (LocalGateway gateway =
        LocalGateway.ofDocuments(List.of(document))
            .backends(embedded -> (call, timeout) -> TokenApi.echo(call, backend))
            .start()) {
      runClients(gateway.port());

      assertThat(wrong).isEmpty();
      assertThat(responses).hasValue(REQUESTS);
    } finally {
      backend.shutdown();
    }
    // Threads that were told to end may need a moment: Netty's own executor ends a second after its
    // last task.
    Waiting.until("only threads that were there before", () -> before.containsAll(threads()));
  }

  private void runClients(int port) throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    for (int client = 0; client < CONNECTIONS; client++) {
      int first = client;
      clients.execute(() -> runClient(port, first));
    }
    clients.shutdown();
    while (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
      // A busy machine takes long for so many requests, and the build ends a test that hangs.
      assertThat(wrong).isEmpty();
    }
  }

  private void runClient(int port, int first) {
    try (RawClient client = new RawClient(port)) {
      for (int request = first; request < REQUESTS; request += CONNECTIONS) {
        TokenRequest token = TokenRequest.number(request);
        String response = client.send(token.request()).read();
        responses.incrementAndGet();
        if (!token.matches(response)) {
          wrong.add(token.request() + "\n→ " + response);
        }
      }
    } catch (IOException e) {
      wrong.add("client " + first + ": " + e);
    }
  }

  /** The names of this JVM's threads that keep it alive, without numbers. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .map(thread -> thread.getName().replaceAll("\\d+", "N"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
