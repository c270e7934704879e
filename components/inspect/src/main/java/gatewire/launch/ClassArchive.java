package gatewire.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * The class-data archive from which commands start a third faster. A training run of the commands
 * shows the JVM which classes they need; the JVM stores them parsed and verified.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class Data
 *     Sharing</a>
 */
public final class ClassArchive {

  /** Longer than the training run of a program that is not stuck, also on a busy machine. */
  private static final long MAX_SECONDS = 120;

  private ClassArchive() {}

  /**
   * Writes the archive of the project in the current folder. Writes nothing if the training run
   * fails or needs more than two minutes: commands then start without an archive.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path complete = Build.STATE.resolve("classes.new");
    Files.deleteIfExists(complete);
    Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The JVM rejects an archive if commands run with another garbage collector.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Otherwise the JVM prints a line for each class that it cannot store.
                "-Xlog:disable",
                "-XX:ArchiveClassesAtExit=" + complete,
                "@" + Build.JAVA_ARGUMENTS,
                "gatewire.cli.TrainingRun")
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      if (training.waitFor(MAX_SECONDS, TimeUnit.SECONDS) && Files.exists(complete)) {
        Files.move(complete, Build.ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      training.destroyForcibly();
    }
  }
}
