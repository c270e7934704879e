package gatewire.local.s3;

import static gatewire.local.s3.TestS3.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTests {

  @TempDir Path folder;

  /** The paths are unusual keys; their files must not be outside of the folder. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a/",
        "a//b",
        "/a",
        "//",
        ".",
        "a/..",
        "a/b/../..",
        "a/b/%2E%2E/..%2Fc",
        "..a",
        "CON",
        "a:b",
        "A",
        "a%00b",
        "a%5C..%5C..%5Cb",
        "%2Fetc%2Fpasswd",
        "a%2Fb",
        "a%2Bb",
        "a+b",
        "%25zz",
        "%C3%A4",
        "ä",
        "😀",
        "~",
        "a.object",
      })
  void any_key_that_S3_accepts_is_stored_inside_the_folder(String path) throws IOException {
    Path data = folder.resolve("data");
    TestS3 s3 = new TestS3(data);

    assertThat(s3.put("/photos/" + path, path).status()).isEqualTo(200);

    assertThat(body(s3.get("/photos/" + path))).isEqualTo(path);
    assertThat(body(new TestS3(data).get("/photos/" + path))).isEqualTo(path);
    try (Stream<Path> top = Files.list(folder);
        Stream<Path> files = Files.list(data.resolve("photos"))) {
      assertThat(top).containsExactly(data);
      assertThat(files)
          .singleElement()
          .satisfies(
              file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.object"));
    }
  }

  @Test
  void a_path_is_decoded_once_and_plus_is_a_space() {
    TestS3 s3 = new TestS3(folder);
    s3.put("/photos/a+b%2Bc%252Fd%2Fe", "x");
    assertThat(body(s3.get("/photos?list-type=2"))).contains("<Key>a b+c%2Fd/e</Key>");
  }

  @Test
  void objects_and_their_headers_survive_a_restart() {
    new TestS3(folder)
        .put("/photos/a", "hello\nworld", "x-amz-meta-a", "b\u00e4", "Content-Type", "text/plain");
    S3Response got = new TestS3(folder).get("/photos/a");
    assertThat(body(got)).isEqualTo("hello\nworld");
    assertThat(got.headers())
        .containsEntry("x-amz-meta-a", "b\u00e4")
        .containsEntry("Content-Type", "text/plain")
        .containsEntry("Last-Modified", TestS3.LAST_MODIFIED);
  }

  @Test
  void files_of_an_interrupted_write_are_deleted() throws IOException {
    TestS3 s3 = new TestS3(folder);
    s3.put("/photos/a", "hello");
    Files.writeString(folder.resolve("photos/1234.tmp"), "{\"key\":");
    assertThat(body(new TestS3(folder).get("/photos/a"))).isEqualTo("hello");
    assertThat(folder.resolve("photos/1234.tmp")).doesNotExist();
  }

  @Test
  void invalid_bucket_names_are_rejected() {
    ObjectStore store = ObjectStore.open(folder);
    assertThatThrownBy(() -> store.createBucket("x/../y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bucket 'x/../y': a name must consist of lower-case letters, digits, '.' and '-'");
    for (String name : List.of("..", "a", "A-b", "a..b", "-ab", "1.2.3.4", "xn--a", "a--x-s3")) {
      assertThatThrownBy(() -> store.createBucket(name)).hasMessageStartingWith("bucket '" + name);
      S3Response created = new TestS3(folder.resolve("rejected")).put("/" + name, "");
      assertThat(created.status()).as(name).isEqualTo(400);
    }
  }

  @Test
  void readers_never_see_half_of_a_write() throws Exception {
    TestS3 s3 = new TestS3(folder);
    s3.put("/photos/a", "0".repeat(50_000), "x-amz-meta-n", "0");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> work =
          IntStream.range(0, 8)
              .<Callable<Void>>mapToObj(
                  n ->
                      () -> {
                        for (int i = 0; i < 100; i++) {
                          if (n % 2 == 0) {
                            s3.put(
                                "/photos/a", ("" + n).repeat(50_000 + n), "x-amz-meta-n", "" + n);
                          } else {
                            S3Response got = s3.get("/photos/a");
                            String writer = got.headers().get("x-amz-meta-n");
                            assertThat(body(got)).matches(writer + "+");
                            assertThat(got.body()).hasSize(50_000 + Integer.parseInt(writer));
                            assertThat(got.headers())
                                .containsEntry("ETag", '"' + Digests.hex("MD5", got.body()) + '"');
                          }
                        }
                        return null;
                      })
              .toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void only_one_of_many_concurrent_creations_succeeds() throws Exception {
    TestS3 s3 = new TestS3(folder);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> writers =
          IntStream.range(0, 40)
              .<Callable<Integer>>mapToObj(
                  n -> () -> s3.put("/photos/lock", "" + n, "If-None-Match", "*").status())
              .toList();
      int winners = 0;
      for (Future<Integer> status : threads.invokeAll(writers)) {
        winners += status.get() == 200 ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }
}
