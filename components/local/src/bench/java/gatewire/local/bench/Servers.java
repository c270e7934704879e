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
 * The process that is measured: the gateway and the bare server in one JVM. It prints both ports;
 * then each line on its standard input is answered with the heap in use after a collection, in
 * bytes. Its arguments are how many event loops the bare server has, and the port of the backend
 * that the gateway's proxy calls.
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

  /** The second collection frees what the first one only enqueued. */
  private static long heapAfterCollection() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
