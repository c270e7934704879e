package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands as a person would, with a state for stacks that is nobody else's.
 *
 * @param folder where the state and the commands' output are kept
 */
record EngineShell(Path folder) {

  /** A copy of the project as a fresh clone has it, with what is not committed yet. */
  Path copyOfTheProject() throws IOException, InterruptedException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    run("git ls-files -z | tar -c --null -T - | tar -x -C " + copy, Path.of("").toAbsolutePath());
    return copy;
  }

  /**
   * Run commands in this directory, at most ten minutes, and answer with what they print.
   *
   * @throws AssertionError with what they printed, when one of them fails
   */
  String run(String commands, Path directory) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Path state = Files.createDirectories(folder.resolve("state"));
    builder.environment().put("PULUMI_BACKEND_URL", "file://" + state);
    builder.environment().putIfAbsent("PULUMI_CONFIG_PASSPHRASE", "only for this test");
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroy();
    String printed = Files.readString(log);
    assertThat(ended ? process.exitValue() : -1).as("%s%n%s", commands, printed).isZero();
    return printed;
  }
}
