package gatewire.local.bench;

import com.sun.management.OperatingSystemMXBean;
import gatewire.local.LocalGateway;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/**
 * The measured process: the gateway and the bare server in one JVM. It prints both ports. Then, for
 * each line on its standard input, it prints the heap in use after a garbage collection, in bytes,
 * or, for the line {@code cpu}, the processor time that it has used, in nanoseconds. Its arguments
 * are the number of event loops of the bare server and the port of the backend that both proxies
 * call.
 */
final class Servers {

  private Servers() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Vertx vertx = Vertx.vertx();
    int backendPort = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("bench");
    for (int size : MeasuredApi.FILES) {
      Files.writeString(folder.resolve(String.valueOf(size)), content(size));
    }
    int bare = BareServer.start(vertx, Integer.parseInt(args[0]), backendPort, folder);
    Path document = folder.resolve("bench.yaml");
    Files.writeString(document, MeasuredApi.document("http://127.0.0.1:" + backendPort + "/"));
    try (LocalGateway gateway = LocalGateway.ofDocuments(List.of(document)).start();
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      fill(gateway);
      System.out.println(bare + " " + gateway.port());
      while (lines.hasNextLine()) {
        System.out.println(lines.nextLine().equals("cpu") ? cpu() : heapAfterCollection());
      }
    }
    System.exit(0);
  }

  /** Returns lines of text with a total number of bytes. */
  private static String content(int size) {
    String line = "The quick brown fox jumps over the lazy dog, and then rests for a while.\n";
    return line.repeat(size / line.length() + 1).substring(0, size);
  }

  /** Stores the objects with the gateway's own routes. */
  private static void fill(LocalGateway gateway) throws IOException, InterruptedException {
    put(gateway.url("/bucket"), "");
    for (int size : MeasuredApi.FILES) {
      put(gateway.url("/files/" + size), content(size));
    }
  }

  private static void put(URI uri, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "text/plain")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(uri + ": " + response.statusCode() + " " + response.body());
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
