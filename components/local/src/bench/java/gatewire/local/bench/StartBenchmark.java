package gatewire.local.bench;

import gatewire.bench.Goals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures the time from a command to the first response of the pet store. */
public final class StartBenchmark {

  private static final int RUNS = 5;
  private static final String READY = "Listening on ";

  private StartBenchmark() {}

  /** Runs the measurements and compares them with the goals. */
  public static void run(Goals goals) throws IOException, InterruptedException {
    goals.atMost(
        "JVM start to the first 200, s",
        median(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-cp",
                System.getProperty("java.class.path"),
                "gatewire.cli.Main",
                "serve",
                "--port",
                "0")),
        2);
    goals.atMost(
        "./gatewire serve to the first 200, s",
        median(List.of("./gatewire", "serve", "--port", "0")),
        6);
  }

  private static double median(List<String> command) throws IOException, InterruptedException {
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      seconds[run] = secondsToFirstResponse(command);
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  private static double secondsToFirstResponse(List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = address(lines);
      HttpURLConnection request =
          (HttpURLConnection) URI.create(address + "/dev/health").toURL().openConnection();
      if (request.getResponseCode() != 200) {
        throw new IOException("the pet store responds with " + request.getResponseCode());
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  private static String address(BufferedReader lines) throws IOException {
    StringBuilder printed = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.startsWith(READY)) {
      printed.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the command ended without listening:\n" + printed);
    }
    return line.substring(READY.length());
  }
}
