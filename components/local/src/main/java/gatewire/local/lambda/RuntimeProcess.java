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
 * A function's operating-system process. Its standard input stays open, without data, while the
 * gateway runs. Gatewire's bootstraps exit when it is closed.
 */
final class RuntimeProcess {

  /** The receiver of a process's output and exit. */
  interface Listener {
    /** The process has printed a line. */
    void line(String line);

    /** All output of an invocation has been read. */
    void endOfOutput(String requestId);

    /** The process has ended, and its output has been read. */
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
    // A process that the function started may keep the output open after the function's end. Do not
    // wait for it.
    CompletableFuture<Void> unused =
        process
            .onExit()
            .thenCombine(
                allRead.completeOnTimeout(null, REST_OF_OUTPUT_MS, TimeUnit.MILLISECONDS),
                (ended, read) -> new ProcessExit(ended.exitValue()))
            .thenAccept(listener::exited);
    return new RuntimeProcess(process);
  }

  /** Kills the process and all processes that it started. */
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
      OutputLines lines = new OutputLines(output);
      for (String line = lines.next(); line != null; line = lines.next()) {
        int mark = line.indexOf(END_OF_OUTPUT);
        if (mark != 0) {
          listener.line(mark < 0 ? line : line.substring(0, mark));
        }
        if (mark >= 0) {
          listener.endOfOutput(line.substring(mark + 1));
        }
      }
    } catch (IOException e) {
      // the pipe is closed because the process has ended
    }
  }
}
