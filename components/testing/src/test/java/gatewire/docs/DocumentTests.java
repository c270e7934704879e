package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTests {

  /**
   * The tags of blocks. Tests compile {@code java}, run {@code local}, run {@code engine} with
   * -Pe2e, run {@code serve}, {@code curl} and {@code answer} together, and run {@code update} in
   * UpdateRecipeTests. {@code text} is not tested.
   */
  private static final List<String> TAGS =
      List.of("java", "local", "engine", "serve", "curl", "answer", "update", "text");

  /** The command that runs this test; running it again would recurse. */
  private static final String TEST_COMMAND = "./mvnw -B verify";

  @Test
  void each_block_has_a_known_tag() {
    assertThat(FencedBlock.all())
        .isNotEmpty()
        .allSatisfy(block -> assertThat(TAGS).contains(block.tag()));
  }

  @Test
  void each_mark_is_on_the_line_before_a_fence() {
    assertThat(Documents.all().stream().flatMap(document -> BlockMarks.strayMarks(document)))
        .isEmpty();
  }

  @Test
  void the_readme_stays_short() {
    assertThat(Documents.lines(Documents.README)).hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource
  void java_compiles_and_has_no_errors(FencedBlock block, @TempDir Path output) throws Exception {
    assumeTrue(
        Files.isDirectory(Path.of("components/local/src"))
            || !block.text().contains("gatewire.local"),
        "the local gateway was deleted");
    assertThat(JavaSnippet.problems(block.text(), output)).as(block.place()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void local_commands_succeed(FencedBlock block, @TempDir Path logs) throws Exception {
    for (String command : block.text().split("\n")) {
      if (!command.equals(TEST_COMMAND)) {
        Path log = logs.resolve("log");
        Process process =
            new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(Waiting.forExit(process))
            .as("%s: %s%n%s", block.place(), command, Files.readString(log))
            .isZero();
      }
    }
  }

  static Stream<FencedBlock> java_compiles_and_has_no_errors() {
    return FencedBlock.written("java");
  }

  static Stream<FencedBlock> local_commands_succeed() {
    return FencedBlock.tagged("local");
  }
}
