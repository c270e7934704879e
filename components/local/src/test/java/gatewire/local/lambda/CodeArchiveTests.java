package gatewire.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeArchiveTests {

  @TempDir private Path folder;

  private Path archive(String name, long size) throws IOException {
    Path archive = folder.resolve("code.zip");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      for (long left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    }
    return archive;
  }

  private void assertRejected(Path archive, String message) {
    Path unpacked = folder.resolve("unpacked");

    assertThatThrownBy(() -> CodeArchive.unpack(archive, unpacked)).hasMessage(message);
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void a_small_archive_with_much_content_is_rejected_and_deleted() throws IOException {
    assertRejected(
        archive("a/b", CodeArchive.MAX_UNPACKED + 1), "it unpacks to more than 262144000 bytes");
  }

  @Test
  void an_entry_cannot_leave_the_archive() throws IOException {
    assertRejected(archive("../b", 1), "entry '../b' leaves the archive");
  }

  @Test
  void a_file_that_is_not_an_archive_is_rejected() throws IOException {
    assertRejected(
        Files.writeString(folder.resolve("text.zip"), "text"), "the archive has no entries");
  }
}
