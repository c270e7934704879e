package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands like a user, with a separate state for stacks.
 *
 * @param folder the folder for the state and the commands' output
 */
record EngineShell(Path folder) {

  /** Copies the files of the project that a fresh clone has, including uncommitted changes. */
  Path copyOfTheProject() throws IOException, InterruptedException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    run("git ls-files -z | tar -c --null -T - | tar -x -C " + copy, Path.of("").toAbsolutePath());
    return copy;
  }

  /**
   * Runs commands in a directory for at most ten minutes and returns their output.
   *
   * @throws AssertionError if one of them fails; the message contains their output
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
