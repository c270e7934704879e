package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTests {

  /** The command that is running this very test. */
  private static final String TEST_COMMAND = "./mvnw -B verify";

  @Test
  void each_block_is_kept_true_by_a_test_or_is_marked_as_only_shown() {
    assertThat(FencedBlock.all()).isNotEmpty();
    assertThat(FencedBlock.all().stream().flatMap(block -> BlockMarks.problem(block).stream()))
        .isEmpty();
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
  void local_commands_succeed(FencedBlock block, @TempDir Path logs) throws Exception {
    for (String command : block.text().split("\n")) {
      if (!command.equals(TEST_COMMAND)) {
        Path log = logs.resolve("log");
        Process process =
            new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended ? process.exitValue() : -1)
            .as("%s: %s%n%s", block.place(), command, Files.readString(log))
            .isZero();
      }
    }
  }

  static Stream<FencedBlock> local_commands_succeed() {
    return FencedBlock.marked("local");
  }

  /** The rules for blocks, each broken once. */
  @ParameterizedTest
  @MethodSource
  void a_block_without_a_test_is_a_problem(String block, String problem) {
    List<FencedBlock> blocks = FencedBlock.in("page.md", block.lines().toList());

    assertThat(BlockMarks.problem(blocks.get(0))).hasValue(problem);
  }

  static Stream<Arguments> a_block_without_a_test_is_a_problem() {
    return Stream.of(
        block(
            "```\nls\n```",
            "page.md:1: '' is not one of the languages [java, bash, text, yaml, xml, json]"),
        block(
            "```bash\nls\n```",
            "page.md:1: a bash block needs one of the marks [local, serve, curl, engine, update, shown]"),
        block(
            "<!-- test: run -->\n```bash\nls\n```",
            "page.md:2: 'run' is not one of the marks of bash: [local, serve, curl, engine, update, shown]"),
        block(
            "<!-- test: shown -->\n```java\nint i;\n```",
            "page.md:2: 'shown' is not one of the marks of java: []"));
  }

  private static Arguments block(String block, String problem) {
    return Arguments.of(block, problem);
  }
}
