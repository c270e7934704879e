package gatewire.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process that is measured, seen from the one that measures: {@link Servers}. */
final class MeasuredServers implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;
  private final int barePort;
  private final int gatewayPort;

  private MeasuredServers(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    String[] ports = line().split(" ");
    this.barePort = Integer.parseInt(ports[0]);
    this.gatewayPort = Integer.parseInt(ports[1]);
  }

  /** Start those that are measured; requests to {@code /proxy} go to this port. */
  static MeasuredServers start(int backendPort) throws IOException {
    return start(Runtime.getRuntime().availableProcessors(), backendPort);
  }

  /**
   * Start one whose bare server is the backend. It has one event loop, as it takes its time from
   * the cores of those that are measured.
   */
  static MeasuredServers startBackend() throws IOException {
    return start(1, 1);
  }

  private static MeasuredServers start(int eventLoops, int backendPort) throws IOException {
    return new MeasuredServers(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
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

  /** The heap in use after a collection, in bytes. */
  long heap() {
    questions.println();
    return Long.parseLong(line());
  }

  private String line() {
    try {
      String line = answers.readLine();
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
