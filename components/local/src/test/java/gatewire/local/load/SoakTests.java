package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.local.s3.ObjectStore;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Serves mixed traffic while backends fail, functions crash and clients go away. {@code verify}
 * sends a few requests, {@code ./mvnw -Psoak} many.
 */
class SoakTests {

  private static final int REQUESTS = Integer.getInteger("soak.requests", 2_304);
  private static final int CLIENTS = 16;

  /** A heap that grows by less per run is flat: caches of the JDK and of Netty fill up. */
  private static final long MAX_GROWTH = 16L << 20;

  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger right = new AtomicInteger();

  @Test
  void every_client_gets_the_response_of_AWS_and_nothing_leaks(@TempDir Path folder)
      throws Exception {
    ObjectStore.open(folder.resolve("s3")).createBucket("files");
    long processes = ProcessHandle.current().descendants().count();
    try (MisbehavingEndpoint endpoint = new MisbehavingEndpoint();
        LocalGateway gateway =
            LocalGateway.ofResources(SoakApi.template(folder, endpoint.port()).resources())
                .data(folder.resolve("s3"))
                .start()) {
      run(gateway.port(), 0, REQUESTS / 2);
      Waiting.until("the end of all connections", () -> endpoint.openConnections() == 0);
      long heap = usedHeap();
      long descriptors = openDescriptors();
      int threads = Thread.activeCount();

      run(gateway.port(), REQUESTS / 2, REQUESTS);

      assertThat(wrong).isEmpty();
      assertThat(right).hasValue(REQUESTS);
      Waiting.until("the end of all connections", () -> endpoint.openConnections() == 0);
      Waiting.until("as many open files as before", () -> openDescriptors() <= descriptors + 8);
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 8);
      assertThat(usedHeap()).isLessThan(heap + MAX_GROWTH);
    }
    Waiting.until(
        "the end of all functions",
        () -> ProcessHandle.current().descendants().count() <= processes);
  }

  private void run(int port, int from, int to) throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int client = 0; client < CLIENTS; client++) {
      int first = from + client * SoakExchange.KINDS;
      clients.execute(() -> runClient(port, first, to));
    }
    clients.shutdown();
    while (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
      // The build ends a test that hangs.
    }
  }

  /** Sends each request on a connection of its own; sometimes another client resets one first. */
  private void runClient(int port, int first, int end) {
    int number = first;
    while (number < end) {
      send(port, number);
      number++;
      if (number % SoakExchange.KINDS == 0) {
        number += (CLIENTS - 1) * SoakExchange.KINDS;
      }
    }
  }

  private void send(int port, int number) {
    SoakExchange exchange = SoakExchange.number(number);
    try {
      if (number % 40 == 39) {
        leave(port, exchange);
      }
      try (RawClient client = new RawClient(port)) {
        String response = client.send(exchange.request()).read();
        if (exchange.matches(response)) {
          right.incrementAndGet();
        } else {
          wrong.add(exchange.request() + "\n→ " + response);
        }
      }
    } catch (IOException e) {
      wrong.add(exchange.request() + "\n→ " + e);
    }
  }

  private static void leave(int port, SoakExchange exchange) throws IOException {
    RawClient client = new RawClient(port);
    client.send(exchange.request()).reset();
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long openDescriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }
}
