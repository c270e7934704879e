package gatewire.cli;

import gatewire.launch.Build;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses the classes that most commands need, so that the JVM writes them into its class-data archive
 * ({@link gatewire.launch.ClassArchive}). It compiles the program, checks and describes it, and
 * serves it until the first response.
 */
final class TrainingRun {

  private static final Pattern ADDRESS = Pattern.compile("(?m)^Listening on (\\S+)$");
  private static final int MAX_WAIT_MILLIS = 60_000;

  private TrainingRun() {}

  /** Exits with 0 also if a command reports errors: its classes were used. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ProgramClasses.use();
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Build.compileProgram();
    Main.commandLine().execute("check");
    Main.commandLine().execute("describe");
    Path objects = Files.createTempDirectory("gatewire-training");
    Thread server =
        new Thread(
            () -> Main.commandLine().execute("serve", "--port", "0", "--data", objects.toString()));
    server.setDaemon(true);
    server.start();
    requestFirstResponse(server, printed);
    System.exit(0);
  }

  private static void requestFirstResponse(Thread server, ByteArrayOutputStream printed)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + MAX_WAIT_MILLIS * 1_000_000L;
    while (server.isAlive() && System.nanoTime() < end) {
      Matcher address = ADDRESS.matcher(printed.toString(StandardCharsets.UTF_8));
      if (address.find()) {
        HttpURLConnection connection =
            (HttpURLConnection) URI.create(address.group(1)).toURL().openConnection();
        connection.setReadTimeout(MAX_WAIT_MILLIS);
        connection.getResponseCode();
        return;
      }
      Thread.sleep(20);
    }
  }
}
