package gatewire.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A function's operating-system process. Its standard input stays open and silent as long as the
 * gateway lives, which tells our bootstraps when it does not.
 */
final class RuntimeProcess {

  /** What comes out of a process. */
  interface Listener {
    /** A line was printed. */
    void line(String line);

    /** All that an invocation printed has been seen. */
    void endOfOutput(String requestId);

    /** The process is gone, and all it printed has been seen. */
    void exited(ProcessExit exit);
  }

  private static final char END_OF_OUTPUT = '\u001e';

  /** Waited for only where something that the function started holds the output open. */
  private static final long REST_OF_OUTPUT_MS = 2_000;

  private final Process process;

  private RuntimeProcess(Process process) {
    this.process = process;
  }

  static RuntimeProcess start(
      List<String> command,
      Path folder,
      Map<String, String> variables,
      Listener listener,
      Executor threads)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    CompletableFuture<Void> allRead =
        CompletableFuture.runAsync(() -> read(process, listener), threads);
    // What the function started may hold the output open and live on: that is not waited for.
    CompletableFuture<Void> unused =
        process
            .onExit()
            .thenCombine(
                allRead.completeOnTimeout(null, REST_OF_OUTPUT_MS, TimeUnit.MILLISECONDS),
                (ended, read) -> new ProcessExit(ended.exitValue()))
            .thenAccept(listener::exited);
    return new RuntimeProcess(process);
  }

  /** End the process and all it has started, at once. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private static void read(Process process, Listener listener) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        int mark = line.indexOf(END_OF_OUTPUT);
        if (mark != 0) {
          listener.line(mark < 0 ? line : line.substring(0, mark));
        }
        if (mark >= 0) {
          listener.endOfOutput(line.substring(mark + 1));
        }
      }
    } catch (IOException e) {
      // the pipe broke with the process
    }
  }
}
