package gatewire.local.s3;

import static gatewire.local.s3.TestS3.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketListingTests {

  private TestS3 s3;

  @BeforeEach
  void open(@TempDir Path folder) {
    s3 = new TestS3(folder);
  }

  @Test
  void version_2_has_the_format_of_S3() {
    s3.put("/photos/a.png", "hello");
    assertThat(body(s3.get("/photos?list-type=2")))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>photos</Name><Prefix/>\
            <KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>a.png</Key>\
            <LastModified>2024-11-21T12:00:00.000Z</LastModified>\
            <ETag>&quot;5d41402abc4b2a76b9719d911017c592&quot;</ETag><Size>5</Size>\
            <StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>""");
  }

  @Test
  void version_1_has_markers_and_owners() {
    put("a/1", "a/2", "b/1", "c");
    String page = body(s3.get("/photos?delimiter=%2F&max-keys=2&marker="));
    assertThat(page)
        .contains("<Marker/>", "<NextMarker>b/</NextMarker>", "<IsTruncated>true</IsTruncated>");
    assertThat(body(s3.get("/photos?delimiter=%2F&marker=b%2F")))
        .contains("<Key>c</Key>", "<Owner><ID>")
        .doesNotContain("<CommonPrefixes>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list-type=2                                | a/1 a/2 a/b/3 b+c ä 𝄞 |",
        "list-type=2&prefix=a%2F                    | a/1 a/2 a/b/3          |",
        "list-type=2&prefix=a%2F&delimiter=%2F      | a/1 a/2                | a/b/",
        "list-type=2&delimiter=%2F                  | b+c ä 𝄞                | a/",
        "list-type=2&delimiter=%2F&start-after=a%2F1| b+c ä 𝄞                | a/",
        "list-type=2&delimiter=                     | a/1 a/2 a/b/3 b+c ä 𝄞 |",
        "list-type=2&start-after=a%2Fb              | a/b/3 b+c ä 𝄞          |",
        "list-type=2&max-keys=0                     |                        |",
        "list-type=2&encoding-type=url&prefix=b     | b%2Bc                  |",
        "list-type=2&prefix=none                    |                        |",
      })
  void selects_keys_and_prefixes(String query, String keys, String prefixes) {
    put("%F0%9D%84%9E", "%C3%A4", "b%2Bc", "a/b/3", "a/2", "a/1");
    String page = body(s3.get("/photos?" + query));
    assertThat(all("<Key>([^<]*)</Key>", page)).isEqualTo(split(keys));
    assertThat(all("<CommonPrefixes><Prefix>([^<]*)</Prefix>", page)).isEqualTo(split(prefixes));
    assertThat(page).contains("<IsTruncated>false</IsTruncated>");
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "2, ''", "3, ''", "1, /", "2, /", "3, /"})
  void pages_contain_each_entry_once(int maxKeys, String delimiter) {
    put("a", "b/1", "b/2", "b0", "c/1", "d", "e/1/2", "e/2");
    List<String> entries = new ArrayList<>();
    String query = "?list-type=2&max-keys=" + maxKeys + "&delimiter=" + delimiter;
    String page = body(s3.get("/photos" + query));
    for (int pages = 0; pages < 10; pages++) {
      entries.addAll(all("<Key>([^<]*)</Key>", page));
      entries.addAll(all("<CommonPrefixes><Prefix>([^<]*)</Prefix>", page));
      List<String> next = all("<NextContinuationToken>([^<]*)</NextContinuationToken>", page);
      if (next.isEmpty()) {
        break;
      }
      page = body(s3.get("/photos" + query + "&continuation-token=" + next.get(0)));
    }
    assertThat(entries)
        .containsExactlyInAnyOrderElementsOf(
            delimiter.isEmpty() ? split("a b/1 b/2 b0 c/1 d e/1/2 e/2") : split("a b/ b0 c/ d e/"));
  }

  @Test
  void a_key_with_a_control_character_stays_readable() {
    put("a%01b");
    assertThat(body(s3.get("/photos?list-type=2"))).contains("<Key>a&#x1;b</Key>");
    assertThat(body(s3.get("/photos?list-type=2&encoding-type=url"))).contains("<Key>a%01b</Key>");
  }

  @Test
  void buckets_are_created_listed_and_deleted() {
    assertThat(s3.put("/archive", "").headers()).containsEntry("Location", "/archive");
    assertThat(all("<Name>([^<]*)</Name>", body(s3.get("/")))).containsExactly("archive", "photos");
    assertThat(s3.send("HEAD", "/archive", "").status()).isEqualTo(200);
    s3.put("/archive/a", "x");
    assertThat(s3.send("DELETE", "/archive", "").status()).isEqualTo(409);
    s3.send("DELETE", "/archive/a", "");
    assertThat(s3.send("DELETE", "/archive", "").status()).isEqualTo(204);
    assertThat(s3.send("HEAD", "/archive", "").status()).isEqualTo(404);
  }

  private void put(String... keys) {
    for (String key : keys) {
      assertThat(s3.put("/photos/" + key, "x").status()).isEqualTo(200);
    }
  }

  private static List<String> split(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  private static List<String> all(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
