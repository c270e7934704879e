package gatewire.local.bench;

import gatewire.local.LocalGateway;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/**
 * The measured process: the gateway and the bare server in one JVM. It prints both ports. Then, for
 * each line on its standard input, it prints the heap in use after a garbage collection, in bytes.
 * Its arguments are the number of event loops of the bare server and the port of the backend that
 * the gateway's proxy calls.
 */
final class Servers {

  private Servers() {}

  public static void main(String[] args) throws IOException {
    Vertx vertx = Vertx.vertx();
    int bare = BareServer.start(vertx, Integer.parseInt(args[0]));
    Path document = Files.createTempDirectory("bench").resolve("bench.yaml");
    Files.writeString(document, BenchApi.document("http://127.0.0.1:" + args[1] + "/"));
    try (LocalGateway gateway = LocalGateway.ofDocuments(List.of(document)).start();
        Scanner lines = new Scanner(System.in)) {
      System.out.println(bare + " " + gateway.port());
      while (lines.hasNextLine()) {
        lines.nextLine();
        System.out.println(heapAfterCollection());
      }
    }
    System.exit(0);
  }

  /**
   * Collects twice, because the second collection frees objects that the first one only enqueued.
   */
  private static long heapAfterCollection() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
