package gatewire.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Starts and controls the measured process, {@link Servers}. */
final class MeasuredServers implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final PrintWriter input;
  private final int barePort;
  private final int gatewayPort;

  private MeasuredServers(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    String[] ports = line().split(" ");
    this.barePort = Integer.parseInt(ports[0]);
    this.gatewayPort = Integer.parseInt(ports[1]);
  }

  /** Starts the measured servers; the backend of {@code /proxy} is at this port. */
  static MeasuredServers start(int backendPort) throws IOException {
    return start(Runtime.getRuntime().availableProcessors(), backendPort);
  }

  /**
   * Starts a process whose bare server is the backend. It has one event loop, because it competes
   * with the measured servers for the processor.
   */
  static MeasuredServers startBackend() throws IOException {
    return start(1, 1);
  }

  private static MeasuredServers start(int eventLoops, int backendPort) throws IOException {
    return new MeasuredServers(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Servers.class.getName(),
                    String.valueOf(eventLoops),
                    String.valueOf(backendPort)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  int barePort() {
    return barePort;
  }

  int gatewayPort() {
    return gatewayPort;
  }

  /** Returns the heap in use after a garbage collection, in bytes. */
  long heap() {
    input.println();
    return Long.parseLong(line());
  }

  /** Returns the processor time that the process has used, in nanoseconds. */
  long cpu() {
    input.println("cpu");
    return Long.parseLong(line());
  }

  private String line() {
    try {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("the servers ended early");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
