package gatewire.local.s3;

import static gatewire.local.s3.TestS3.LAST_MODIFIED;
import static gatewire.local.s3.TestS3.body;
import static gatewire.local.s3.TestS3.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectRequestTests {

  private static final String HELLO_ETAG = "\"5d41402abc4b2a76b9719d911017c592\"";

  private TestS3 s3;

  @BeforeEach
  void open(@TempDir Path folder) {
    s3 = new TestS3(folder);
  }

  @Nested
  class Put_and_get {
    @Test
    void get_returns_the_object_with_its_headers() {
      S3Response put =
          s3.put(
              "/photos/a.txt",
              "hello",
              "content-type",
              "text/plain",
              "Cache-Control",
              "max-age=60",
              "Content-Disposition",
              "inline",
              "Content-Language",
              "de",
              "Content-Encoding",
              "identity",
              "Expires",
              "soon",
              "X-Amz-Meta-Caption",
              "A Cat",
              "X-Other",
              "dropped");

      assertThat(put.status()).isEqualTo(200);
      assertThat(put.body()).isEmpty();
      assertThat(put.headers())
          .contains(entry("ETag", HELLO_ETAG), entry("Content-Length", "0"))
          .containsKeys("x-amz-request-id", "x-amz-id-2");

      S3Response got = s3.get("/photos/a.txt");
      assertThat(got.status()).isEqualTo(200);
      assertThat(body(got)).isEqualTo("hello");
      assertThat(got.headers())
          .contains(
              entry("Content-Type", "text/plain"),
              entry("Cache-Control", "max-age=60"),
              entry("Content-Disposition", "inline"),
              entry("Content-Language", "de"),
              entry("Content-Encoding", "identity"),
              entry("Expires", "soon"),
              entry("x-amz-meta-caption", "A Cat"),
              entry("Content-Length", "5"),
              entry("Accept-Ranges", "bytes"),
              entry("Last-Modified", LAST_MODIFIED),
              entry("Date", LAST_MODIFIED),
              entry("Server", "AmazonS3"),
              entry("ETag", HELLO_ETAG))
          .doesNotContainKey("X-Other");
    }

    @Test
    void an_object_without_a_content_type_is_binary() {
      s3.put("/photos/a", "hello");
      assertThat(s3.get("/photos/a").headers())
          .containsEntry("Content-Type", "binary/octet-stream");
    }

    @Test
    void head_returns_the_headers_of_get_without_the_body() {
      s3.put("/photos/a", "hello");
      S3Response head = s3.send("HEAD", "/photos/a", "");
      assertThat(head.body()).isEmpty();
      assertThat(head.headers())
          .containsEntry("Content-Length", "5")
          .containsEntry("ETag", HELLO_ETAG);
    }

    @Test
    void the_query_overrides_headers_of_the_response() {
      s3.put("/photos/a", "hello", "Content-Type", "text/plain");
      S3Response got =
          s3.get(
              "/photos/a?response-content-type=image%2Fpng&response-content-disposition=attachment%3B+filename%3Da.png");
      assertThat(got.headers())
          .containsEntry("Content-Type", "image/png")
          .containsEntry("Content-Disposition", "attachment; filename=a.png");
    }

    @Test
    void the_host_may_name_the_bucket() {
      s3.put("/photos/a", "hello");
      assertThat(body(s3.get("/a", "Host", "photos.s3.us-east-1.amazonaws.com")))
          .isEqualTo("hello");
    }

    @Test
    void delete_returns_204_even_if_the_object_does_not_exist() {
      s3.put("/photos/a", "hello");
      assertThat(s3.send("DELETE", "/photos/a", "").status()).isEqualTo(204);
      assertThat(s3.send("DELETE", "/photos/a", "").status()).isEqualTo(204);
      assertThat(s3.get("/photos/a").status()).isEqualTo(404);
    }
  }

  @Nested
  class Ranges {
    @ParameterizedTest
    @CsvSource({
      "bytes=0-4,     206, 01234,      bytes 0-4/10",
      "bytes=7-,      206, 789,        bytes 7-9/10",
      "bytes=-3,      206, 789,        bytes 7-9/10",
      "bytes=-30,     206, 0123456789, bytes 0-9/10",
      "bytes=8-99,    206, 89,         bytes 8-9/10",
      "bytes=5-2,     200, 0123456789,",
      "bytes=0-1|3-4, 200, 0123456789,",
      "bytes=-,       200, 0123456789,",
      "lines=0-1,     200, 0123456789,",
      "bytes=a-b,     200, 0123456789,",
    })
    void are_returned_or_ignored(String range, int status, String expected, String contentRange) {
      s3.put("/photos/digits", "0123456789");
      S3Response got = s3.get("/photos/digits", "Range", range.replace('|', ','));
      assertThat(got.status()).isEqualTo(status);
      assertThat(body(got)).isEqualTo(expected);
      assertThat(got.headers().get("Content-Range")).isEqualTo(contentRange);
      assertThat(got.headers()).containsEntry("Content-Length", "" + expected.length());
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-, 10", "bytes=10-12, 10", "bytes=-0, 10", "bytes=0-, 0", "bytes=-1, 0"})
    void beyond_the_object_are_rejected(String range, int size) {
      s3.put("/photos/digits", "0123456789".substring(0, size));
      S3Response got = s3.get("/photos/digits", "Range", range);
      assertThat(got.status()).isEqualTo(416);
      assertThat(error(got))
          .isEqualTo(
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <Error><Code>InvalidRange</Code><Message>The requested range is not satisfiable</Message>\
              <RangeRequested>%s</RangeRequested><ActualObjectSize>%d</ActualObjectSize></Error>"""
                  .formatted(range, size));
    }

    @Test
    void apply_only_if_the_object_matches_if_range() {
      s3.put("/photos/digits", "0123456789");
      String etag = s3.get("/photos/digits").headers().get("ETag");
      assertThat(s3.get("/photos/digits", "Range", "bytes=0-1", "If-Range", etag).status())
          .isEqualTo(206);
      assertThat(s3.get("/photos/digits", "Range", "bytes=0-1", "If-Range", "\"x\"").status())
          .isEqualTo(200);
    }
  }

  @Nested
  class Conditions {
    private static final String BEFORE = "Thu, 21 Nov 2024 11:59:59 GMT";

    @ParameterizedTest
    @CsvSource({
      "If-Match,            ETAG,   '',                  '',     200",
      "If-Match,            *,      '',                  '',     200",
      "If-Match,            other,  '',                  '',     412",
      "If-None-Match,       ETAG,   '',                  '',     304",
      "If-None-Match,       W/ETAG, '',                  '',     304",
      "If-None-Match,       other,  '',                  '',     200",
      "If-Modified-Since,   NOW,    '',                  '',     304",
      "If-Modified-Since,   BEFORE, '',                  '',     200",
      "If-Modified-Since,   never,  '',                  '',     200",
      "If-Unmodified-Since, NOW,    '',                  '',     200",
      "If-Unmodified-Since, BEFORE, '',                  '',     412",
      // the first of each pair wins
      "If-Match,            ETAG,   If-Unmodified-Since, BEFORE, 200",
      "If-Match,            other,  If-Unmodified-Since, NOW,    412",
      "If-None-Match,       ETAG,   If-Modified-Since,   BEFORE, 304",
      "If-None-Match,       other,  If-Modified-Since,   NOW,    200",
      "If-Match,            other,  If-None-Match,       ETAG,   412",
    })
    void apply_to_reads(String name, String value, String name2, String value2, int status) {
      s3.put("/photos/a", "hello", "Cache-Control", "max-age=60", "x-amz-meta-a", "b");
      S3Response got = s3.get("/photos/a", name, literal(value), name2, literal(value2));
      assertThat(got.status()).isEqualTo(status);
      if (status == 304) {
        assertThat(got.body()).isEmpty();
        assertThat(got.headers())
            .contains(
                entry("ETag", HELLO_ETAG),
                entry("Last-Modified", LAST_MODIFIED),
                entry("Cache-Control", "max-age=60"))
            .doesNotContainKeys("Content-Type", "Content-Length");
      }
      if (status == 412) {
        assertThat(error(got))
            .contains(
                "<Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message>"
                    + "<Condition>"
                    + name
                    + "</Condition>");
      }
    }

    @Test
    void apply_to_writes() {
      assertThat(s3.put("/photos/a", "1", "If-Match", "\"x\"").status()).isEqualTo(404);
      assertThat(s3.put("/photos/a", "1", "If-None-Match", "*").status()).isEqualTo(200);
      assertThat(error(s3.put("/photos/a", "2", "If-None-Match", "*")))
          .contains("<Code>PreconditionFailed</Code>", "<Condition>If-None-Match</Condition>");
      assertThat(s3.put("/photos/a", "2", "If-Match", "\"x\"").status()).isEqualTo(412);
      assertThat(s3.put("/photos/a", "2", "If-None-Match", "\"x\"").status()).isEqualTo(501);
      assertThat(body(s3.get("/photos/a"))).isEqualTo("1");

      String etag = s3.get("/photos/a").headers().get("ETag");
      assertThat(s3.send("DELETE", "/photos/a", "", "If-Match", "\"x\"").status()).isEqualTo(412);
      assertThat(s3.put("/photos/a", "2", "If-Match", etag).status()).isEqualTo(200);
      assertThat(body(s3.get("/photos/a"))).isEqualTo("2");
    }

    private String literal(String value) {
      return value
          .replace("ETAG", HELLO_ETAG)
          .replace("NOW", LAST_MODIFIED)
          .replace("BEFORE", BEFORE);
    }
  }

  @Nested
  class Copies {
    @Test
    void have_the_bytes_and_metadata_of_the_source() {
      s3.put("/photos/a%20b", "hello", "x-amz-meta-a", "b", "Content-Type", "text/plain");
      S3Response copied = s3.put("/photos/c", "", "x-amz-copy-source", "photos/a%20b");
      assertThat(body(copied))
          .endsWith(
              "<LastModified>2024-11-21T12:00:00.000Z</LastModified><ETag>"
                  + HELLO_ETAG.replace("\"", "&quot;")
                  + "</ETag></CopyObjectResult>");
      assertThat(body(s3.get("/photos/c"))).isEqualTo("hello");
      assertThat(s3.get("/photos/c").headers()).containsEntry("x-amz-meta-a", "b");
    }

    @Test
    void replace_the_metadata_on_request() {
      s3.put("/photos/a", "hello", "x-amz-meta-a", "b");
      s3.put(
          "/photos/a", "", "x-amz-copy-source", "/photos/a", "x-amz-metadata-directive", "REPLACE");
      assertThat(s3.get("/photos/a").headers()).doesNotContainKey("x-amz-meta-a");
      assertThat(body(s3.get("/photos/a"))).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({
      "photos/missing, NoSuchKey",
      "other/a,        NoSuchBucket",
      "photos,         InvalidArgument",
      "photos/a,       InvalidRequest"
    })
    void fail_with_the_errors_of_S3(String source, String code) {
      s3.put("/photos/a", "hello");
      assertThat(error(s3.put("/photos/a", "", "x-amz-copy-source", source)))
          .contains("<Code>" + code + "</Code>");
    }
  }
}
