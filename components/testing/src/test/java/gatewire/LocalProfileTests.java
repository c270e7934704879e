package gatewire;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./mvnw -Plocal} in a fork that deleted the local gateway. */
class LocalProfileTests {

  @Test
  void says_what_is_missing_in_one_sentence(@TempDir Path fork) throws Exception {
    Files.createDirectory(fork.resolve("components"));
    Files.copy(Path.of("pom.xml"), fork.resolve("pom.xml"));
    Files.copy(Path.of("components/pom.xml"), fork.resolve("components/pom.xml"));
    Path log = fork.resolve("log");
    Process maven =
        new ProcessBuilder(
                "./mvnw", "-q", "-Plocal", "-f", fork.resolve("pom.xml").toString(), "validate")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(Waiting.forExit(maven)).as(Files.readString(log)).isEqualTo(1);
    assertThat(Files.readString(log))
        .contains("-Plocal needs the folder components/local, which does not exist");
  }
}
