package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the documents' {@code engine} blocks in a copy of the project, with a state of its own, and
 * takes down what they make.
 */
@Tag("engine")
class EngineDocumentTests {

  @ParameterizedTest
  @MethodSource
  void engine_commands_end_well(FencedBlock block, @TempDir Path folder) throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path state = Files.createDirectory(folder.resolve("state"));
    run(
        "git ls-files -z | tar -c --null -T - | tar -x -C " + copy,
        Path.of("").toAbsolutePath(),
        state,
        folder);

    run(block.text(), copy, state, folder);
    run("pulumi destroy --yes", copy, state, folder);
  }

  static Stream<FencedBlock> engine_commands_end_well() {
    return FencedBlock.tagged("engine");
  }

  private static void run(String commands, Path directory, Path state, Path logs)
      throws IOException, InterruptedException {
    Path log = logs.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("PULUMI_BACKEND_URL", "file://" + state);
    builder.environment().putIfAbsent("PULUMI_CONFIG_PASSPHRASE", "only for this test");
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended ? process.exitValue() : -1)
        .as("%s%n%s", commands, Files.readString(log))
        .isZero();
  }
}
