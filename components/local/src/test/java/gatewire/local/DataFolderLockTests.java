package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.source.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTests {

  @TempDir Path folder;

  private Process otherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockingGateway.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void another_process_is_named_and_its_lock_ends_when_it_is_killed() throws Exception {
    Process other = otherProcess();
    try (BufferedReader out = other.inputReader()) {
      assertThat(out.readLine()).isEqualTo("locked");
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> DataFolderLock.acquire(folder))
            .isInstanceOf(SourceException.class)
            .hasMessageMatching(
                "the data folder '\\Q%s\\E' is in use by the gateway of process %d, started at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ, with port 4711: end it, or choose another folder with --data"
                    .formatted(folder, other.pid()));
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    DataFolderLock.acquire(folder).close();
  }

  @Test
  void a_file_that_no_process_locks_does_not_matter() throws IOException {
    Files.writeString(folder.resolve(DataFolderLock.FILE), "process 1, a relic\n".repeat(50));
    try (DataFolderLock lock = DataFolderLock.acquire(folder)) {
      lock.listeningAt(8080);
      assertThat(folder.resolve(DataFolderLock.FILE))
          .content()
          .matches(
              "process %d, started at \\S+, with port 8080\n"
                  .formatted(ProcessHandle.current().pid()));
    }
  }

  @Test
  void a_second_gateway_of_this_process_is_rejected_until_the_first_one_is_closed()
      throws IOException {
    Path document = Files.writeString(folder.resolve("echo.yaml"), EchoGateway.DOCUMENT);
    Path data = folder.resolve("data");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    LocalGateway.Builder second =
        LocalGateway.ofDocuments(List.of(document)).data(link.resolve("data"));

    try (LocalGateway first = LocalGateway.ofDocuments(List.of(document)).data(data).start()) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(second::start)
          .isInstanceOf(SourceException.class)
          .hasMessage(
              "the data folder '%s' is in use by this process: end it, or choose another folder with --data",
              link.resolve("data"));
      assertThatThrownBy(second::start).hasMessageContaining("is in use");
    }
    second.start().close();
  }
}
