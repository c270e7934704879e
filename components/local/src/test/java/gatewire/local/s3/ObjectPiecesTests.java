package gatewire.local.s3;

import static gatewire.local.s3.TestS3.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is the same however much of its file the first block contains. */
class ObjectPiecesTests {

  private static final int BLOCK = 4 * 1024;

  private TestS3 s3;

  @BeforeEach
  void openStore(@TempDir Path folder) {
    s3 = new TestS3(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_024, 3_800, 3_900, 4_000, BLOCK, 131_072, 131_073, 300_000})
  void every_size_is_read_whole(int size) {
    String content = content(size);
    s3.put("/photos/object", content);

    assertThat(body(s3.get("/photos/object"))).isEqualTo(content);
  }

  @Test
  void a_range_crosses_the_first_block() {
    String content = content(10_000);
    s3.put("/photos/object", content);

    for (int first = 3_700; first < 4_200; first += 50) {
      assertThat(body(s3.get("/photos/object", "Range", "bytes=" + first + "-" + (first + 99))))
          .isEqualTo(content.substring(first, first + 100));
    }
  }

  @Test
  void properties_may_be_longer_than_the_first_block() {
    String value = "v".repeat(2 * BLOCK);
    s3.put("/photos/object", "content", "Cache-Control", value);

    S3Response response = s3.get("/photos/object");

    assertThat(body(response)).isEqualTo("content");
    assertThat(response.headers()).containsEntry("Cache-Control", value);
  }

  @Test
  void a_replaced_object_has_its_own_properties() {
    s3.put("/photos/object", "one", "Content-Type", "text/plain");
    s3.get("/photos/object");
    s3.put("/photos/object", "two", "Content-Type", "text/html");

    S3Response response = s3.get("/photos/object");

    assertThat(body(response)).isEqualTo("two");
    assertThat(response.headers()).containsEntry("Content-Type", "text/html");
  }

  @Test
  void keys_are_ordered_by_their_bytes() {
    List<String> inOrder =
        List.of("", "a", "a/", "ab", "b", "\u00e9", "\u20ac", "\uffee", "\ud83d\ude00");

    assertThat(inOrder.stream().sorted(Bucket.KEY_ORDER.reversed()).sorted(Bucket.KEY_ORDER))
        .containsExactlyElementsOf(inOrder);
  }

  private static String content(int size) {
    return "0123456789abcdefg".repeat(size / 17 + 1).substring(0, size);
  }
}
