package gatewire.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the bytes that are requested are read from an object's file. */
class LargeObjectTests {

  private static final int SIZE = 11 * 1024 * 1024;

  private TestS3 s3;

  @BeforeEach
  void putObject(@TempDir Path folder) {
    s3 = new TestS3(folder);
    s3.put("/photos/large", "x".repeat(SIZE - 3) + "end");
  }

  @Test
  void an_object_that_api_gateway_does_not_pass_on_is_not_read() {
    assertThatThrownBy(() -> s3.get("/photos/large"))
        .isInstanceOf(PayloadTooLargeException.class)
        .hasMessage("the response has more than 10 MB");
  }

  @Test
  void a_range_of_a_large_object_is_read() {
    S3Response part = s3.get("/photos/large", "Range", "bytes=-4");

    assertThat(TestS3.body(part)).isEqualTo("xend");
    assertThat(part.headers())
        .containsEntry("Content-Range", "bytes %d-%d/%d".formatted(SIZE - 4, SIZE - 1, SIZE));
  }

  @Test
  void the_head_of_a_large_object_has_its_size() {
    assertThat(s3.send("HEAD", "/photos/large", "").headers())
        .containsEntry("Content-Length", String.valueOf(SIZE));
  }
}
