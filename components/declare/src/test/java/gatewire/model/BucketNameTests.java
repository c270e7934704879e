package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "123",
        "a.b",
        "a-b",
        "a--b",
        "a.b-c.d",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.x",
        "1234.1.1.1",
        "axn--b",
        "sthree",
        "amzn-s3-demo",
        "s3alias",
        "a-s3alias-b",
        "mrap",
        "a-mrap",
        "x-s3",
        "a-x-s3",
        "photos-111122223333-us-west-2-an",
        "milan"
      })
  void accepts_the_names_of_buckets(String name) {
    assertThat(BucketName.problem(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "", must have 3 to 63 characters
          ab, must have 3 to 63 characters
          Photos, "must consist of lower-case letters, digits, '.' and '-'"
          my_photos, "must consist of lower-case letters, digits, '.' and '-'"
          a b, "must consist of lower-case letters, digits, '.' and '-'"
          a/b, "must consist of lower-case letters, digits, '.' and '-'"
          fotös, "must consist of lower-case letters, digits, '.' and '-'"
          -ab, must start and end with a letter or digit
          ab-, must start and end with a letter or digit
          .ab, must start and end with a letter or digit
          ab., must start and end with a letter or digit
          a..b, must not contain two adjacent periods
          192.168.5.4, must not have the form of an IP address
          999.999.999.999, must not have the form of an IP address
          xn--photos, "must not start with 'xn--', which S3 reserves"
          sthree-photos, "must not start with 'sthree-', which S3 reserves"
          sthree-configurator, "must not start with 'sthree-', which S3 reserves"
          amzn-s3-demo-bucket, "must not start with 'amzn-s3-demo-', which S3 reserves"
          photos-s3alias, "must not end with '-s3alias', which S3 reserves"
          photos--ol-s3, "must not end with '--ol-s3', which S3 reserves"
          photos.mrap, "must not end with '.mrap', which S3 reserves"
          photos--usw2-az1--x-s3, "must not end with '--x-s3', which S3 reserves"
          photos-an, must not end with '-an' without an account and a region before it
          photos--table-s3, "must not end with '--table-s3', which S3 reserves"
          """)
  void names_the_rule_that_a_name_breaks(String name, String rule) {
    assertThat(BucketName.problem(name)).contains(rule);
  }

  @Test
  void accepts_63_characters_but_not_64() {
    assertThat(BucketName.problem("a".repeat(63))).isEmpty();
    assertThat(BucketName.problem("a".repeat(64))).contains("must have 3 to 63 characters");
  }
}
