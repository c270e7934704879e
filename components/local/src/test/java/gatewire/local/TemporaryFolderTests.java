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
  void is_removed_with_what_is_in_it(@TempDir Path elsewhere) throws IOException {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
    TemporaryFolder folder = TemporaryFolder.make();
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
  class Abandoned {

    @TempDir private Path temporary;
    private Path own;

    @BeforeEach
    void makeOwn() throws IOException {
      own = folder(TemporaryFolder.ownPrefix() + "1");
    }

    private Path folder(String name) throws IOException {
      Path folder = Files.createDirectories(temporary.resolve(name));
      Path lock = Files.createFile(folder.resolve(TemporaryFolder.LOCK));
      Files.writeString(Files.createDirectories(folder.resolve("lambda")).resolve("a.py"), "a");
      Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(120)));
      return folder;
    }

    @Test
    void folders_go_with_the_next_start() throws IOException {
      Path abandoned = folder("gatewire-1-2");

      StaleTemporaryFolders.remove(own);

      assertThat(abandoned).doesNotExist();
      assertThat(own.resolve("lambda/a.py")).exists();
    }

    @Test
    void folders_are_told_from_all_others() throws IOException {
      Path elses = folder("something-1-2");
      Path young = folder("gatewire-1-3");
      Files.setLastModifiedTime(young.resolve(TemporaryFolder.LOCK), FileTime.from(Instant.now()));
      Path unlocked = folder("gatewire-1-4");
      Files.delete(unlocked.resolve(TemporaryFolder.LOCK));
      Path link = Files.createSymbolicLink(temporary.resolve("gatewire-1-5"), elses);

      StaleTemporaryFolders.remove(own);

      assertThat(elses.resolve("lambda/a.py")).exists();
      assertThat(young).exists();
      assertThat(unlocked).exists();
      assertThat(link).exists();
    }

    @Test
    void is_none_whose_process_lives() throws Exception {
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
