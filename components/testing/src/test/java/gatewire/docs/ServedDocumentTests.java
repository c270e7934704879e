package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the {@code serve} block and the {@code curl} blocks, and checks that the output of each curl
 * block contains the lines of the {@code answer} block after it.
 */
class ServedDocumentTests {

  @Test
  void what_is_served_answers_as_documented(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isDirectory(Path.of("components/local/src")), "the local gateway is not here");
    Path log = folder.resolve("log");
    FencedBlock command = FencedBlock.marked("serve").findFirst().orElseThrow();
    Process process = start(command.text(), log);
    try {
      awaitListening(process, log);
      String printed = "";
      for (FencedBlock block : FencedBlock.all()) {
        if (block.mark().equals("curl")) {
          printed = run(block);
        } else if (block.mark().equals("answer")) {
          assertThat(printed)
              .as("%s; remove examples of a program that was replaced", block.place())
              .contains(block.text().split("\n"));
        }
      }
    } finally {
      List<ProcessHandle> below = process.descendants().toList();
      process.destroy();
      below.forEach(ProcessHandle::destroy);
      Waiting.forExit(process);
    }
  }

  private static void awaitListening(Process process, Path log) throws Exception {
    Waiting.until(
        "the gateway listens",
        () -> {
          assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
          return Files.readString(log).contains("Listening on ");
        });
  }

  private static String run(FencedBlock block) throws IOException, InterruptedException {
    Path printed = Files.createTempFile("curl", ".txt");
    Process curl = start(block.text(), printed);
    int code = Waiting.forExit(curl);
    String text = Files.readString(printed);
    Files.delete(printed);
    assertThat(code).as("%s%n%s", block.place(), text).isZero();
    return text;
  }

  private static Process start(String commands, Path log) throws IOException {
    Files.writeString(log, "");
    return new ProcessBuilder("bash", "-euc", commands)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
