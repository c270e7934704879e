package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTests {

  @Test
  void is_deleted_with_its_content_but_not_with_link_targets(@TempDir Path elsewhere)
      throws IOException {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
    TemporaryFolder folder = TemporaryFolder.create();
    Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("a/link"), elsewhere);

    folder.close();

    assertThat(folder.path()).doesNotExist();
    assertThat(kept).exists();
  }

  /** Holds the lock of a folder until its standard input ends. */
  static final class OtherProcess {
    public static void main(String[] args) throws IOException {
      try (FileChannel lock = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        lock.lock();
        System.out.println("locked");
        System.in.read();
      }
    }
  }

  @Nested
  class Stale {

    @TempDir private Path temporary;
    private Path own;

    @BeforeEach
    void createOwn() throws IOException {
      own = folder(TemporaryFolder.processPrefix() + "1");
    }

    private Path folder(String name) throws IOException {
      Path folder = Files.createDirectories(temporary.resolve(name));
      Path lock = Files.createFile(folder.resolve(TemporaryFolder.LOCK));
      Files.writeString(Files.createDirectories(folder.resolve("lambda")).resolve("a.py"), "a");
      Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(120)));
      return folder;
    }

    @Test
    void folders_are_deleted_at_the_next_start() throws IOException {
      Path stale = folder("gatewire-1-2");

      StaleTemporaryFolders.remove(own);

      assertThat(stale).doesNotExist();
      assertThat(own.resolve("lambda/a.py")).exists();
    }

    @Test
    void folders_are_distinguished_from_others() throws IOException {
      Path unrelated = folder("something-1-2");
      Path young = folder("gatewire-1-3");
      Files.setLastModifiedTime(young.resolve(TemporaryFolder.LOCK), FileTime.from(Instant.now()));
      Path unlocked = folder("gatewire-1-4");
      Files.delete(unlocked.resolve(TemporaryFolder.LOCK));
      Path link = Files.createSymbolicLink(temporary.resolve("gatewire-1-5"), unrelated);

      StaleTemporaryFolders.remove(own);

      assertThat(unrelated.resolve("lambda/a.py")).exists();
      assertThat(young).exists();
      assertThat(unlocked).exists();
      assertThat(link).exists();
    }

    @Test
    void folders_do_not_include_those_of_running_processes() throws Exception {
      Path theirs = folder("gatewire-1-6");
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  theirs.resolve(TemporaryFolder.LOCK).toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.inputReader().readLine()).isEqualTo("locked");

      StaleTemporaryFolders.remove(own);
      assertThat(theirs).exists();

      process.destroyForcibly().waitFor();
      StaleTemporaryFolders.remove(own);
      assertThat(theirs).doesNotExist();
    }
  }
}
