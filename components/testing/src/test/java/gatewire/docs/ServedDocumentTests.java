package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the {@code serve} block, the {@code curl} blocks against it, and looks for each line of an
 * {@code answer} block in what the curl block before it printed.
 */
class ServedDocumentTests {

  @Test
  @Timeout(180)
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
              .as("%s; an example of another program goes with that program", block.place())
              .contains(block.text().split("\n"));
        }
      }
    } finally {
      List<ProcessHandle> below = process.descendants().toList();
      process.destroy();
      below.forEach(ProcessHandle::destroy);
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void awaitListening(Process process, Path log) throws Exception {
    while (!Files.readString(log).contains("Listening on ")) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(200);
    }
  }

  private static String run(FencedBlock block) throws IOException, InterruptedException {
    Path printed = Files.createTempFile("curl", ".txt");
    Process curl = start(block.text(), printed);
    assertThat(curl.waitFor(30, TimeUnit.SECONDS)).as(block.place()).isTrue();
    String text = Files.readString(printed);
    Files.delete(printed);
    assertThat(curl.exitValue()).as("%s%n%s", block.place(), text).isZero();
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
