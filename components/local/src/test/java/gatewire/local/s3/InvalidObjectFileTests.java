package gatewire.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the data folder that a crash or a person left there. */
class InvalidObjectFileTests {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void put() throws IOException {
    new TestS3(folder).put("/photos/a", "hello\nworld");
    try (Stream<Path> files = Files.list(folder.resolve("photos"))) {
      file = files.findFirst().orElseThrow();
    }
  }

  private void assertIgnored(String... lines) {
    TestS3 s3 = new TestS3(folder);
    assertThat(s3.store.ignored()).containsExactly(lines);
    assertThat(s3.get("/photos/a").status()).isEqualTo(404);
    assertThat(s3.send("HEAD", "/photos/a", "").status()).isEqualTo(404);
    assertThat(TestS3.body(s3.get("/photos?list-type=2"))).contains("<KeyCount>0</KeyCount>");
    assertThat(s3.put("/photos/a", "new").status()).isEqualTo(200);
    assertThat(TestS3.body(new TestS3(folder).get("/photos/a"))).isEqualTo("new");
  }

  @Test
  void an_empty_file_is_ignored() throws IOException {
    Files.write(file, new byte[0]);
    assertIgnored("'" + file + "' is empty; it is ignored");
  }

  @Test
  void a_file_with_a_part_of_the_object_is_ignored() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
    assertIgnored("'" + file + "' contains 8 of the 11 bytes of the object 'a'; it is ignored");
  }

  @Test
  void a_file_with_more_than_the_object_is_ignored() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    assertIgnored("'" + file + "' contains 12 of the 11 bytes of the object 'a'; it is ignored");
  }

  @Test
  void a_file_that_ends_in_its_first_line_is_ignored() throws IOException {
    for (int length : new int[] {1, 20, 100}) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(new TestS3(folder).store.ignored())
          .containsExactly("'" + file + "' is not an object of this store; it is ignored");
      Files.write(file, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "not json\n",
        "null\n",
        "[]\n",
        "{}\n",
        "{\"key\":\"a\"}\n",
        "{\"key\":1,\"size\":0,\"etag\":\"\",\"headers\":{},\"lastModified\":\"2024-11-21T12:00:00Z\"}\n",
        "{\"key\":\"a\",\"size\":-1,\"etag\":\"\",\"headers\":{},\"lastModified\":\"2024-11-21T12:00:00Z\"}\n",
        "{\"key\":\"a\",\"size\":0,\"etag\":\"\",\"headers\":[],\"lastModified\":\"2024-11-21T12:00:00Z\"}\n",
        "{\"key\":\"a\",\"size\":0,\"etag\":\"\",\"headers\":{},\"lastModified\":\"yesterday\"}\n",
        "{\"key\":\"a\",\"size\":0,\"etag\":\"\",\"headers\":{}}\n",
        "\u0000\u0000\u0000\u0000\n"
      })
  void a_file_with_another_first_line_is_ignored(String content) throws IOException {
    Files.writeString(file, content);
    assertIgnored("'" + file + "' is not an object of this store; it is ignored");
  }

  @Test
  void a_file_under_the_name_of_another_object_is_ignored() throws IOException {
    Path other = file.resolveSibling(ObjectFile.nameOf("b"));
    Files.copy(file, other);
    TestS3 s3 = new TestS3(folder);
    assertThat(s3.store.ignored())
        .containsExactly("'" + other + "' does not have the name of the object 'a'; it is ignored");
    assertThat(s3.get("/photos/b").status()).isEqualTo(404);
    assertThat(TestS3.body(s3.get("/photos/a"))).isEqualTo("hello\nworld");
  }

  @Test
  void links_and_folders_are_ignored() throws IOException {
    Path target = Files.move(file, folder.resolve("moved"));
    Files.createSymbolicLink(file, target);
    Path nested = Files.createDirectory(file.resolveSibling("x.object"));
    Path noBucket = Files.createDirectory(folder.resolve("No Bucket"));
    TestS3 s3 = new TestS3(folder);
    assertThat(s3.store.ignored())
        .containsExactlyInAnyOrder(
            "'" + file + "' is not a file; it is ignored",
            "'" + nested + "' is not a file; it is ignored",
            "'" + noBucket + "' is not a folder of a bucket; it is ignored");
    assertThat(s3.get("/photos/a").status()).isEqualTo(404);
    assertThat(s3.send("DELETE", "/photos", "").status()).isEqualTo(409);
  }

  @Test
  void the_lines_about_many_files_are_limited() throws IOException {
    for (int i = 0; i < 25; i++) {
      Files.createFile(file.resolveSibling(i + ".object"));
    }
    assertThat(new TestS3(folder).store.ignored())
        .hasSize(11)
        .endsWith("15 more files in '%s' are ignored".formatted(folder));
  }
}
