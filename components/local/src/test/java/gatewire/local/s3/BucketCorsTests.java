package gatewire.local.s3;

import static gatewire.local.s3.TestS3.body;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.aws.BucketCorsRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketCorsTests {

  private static final BucketCors CORS =
      new BucketCors(
          List.of(
              new BucketCorsRule(
                  List.of("https://*.example", "https://shop.test"),
                  List.of("GET", "PUT"),
                  List.of("x-amz-*", "Content-Type"),
                  List.of("ETag"),
                  Optional.of(60)),
              new BucketCorsRule(
                  List.of("*"), List.of("GET"), List.of(), List.of(), Optional.empty())));

  private TestS3 s3;

  @BeforeEach
  void open(@TempDir Path folder) {
    s3 = new TestS3(folder, CORS);
    s3.put("/photos/a", "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example|PUT|X-Amz-Meta-A, content-type|https://a.example",
        "https://shop.test|GET|''|https://shop.test",
        "https://else.test|GET|''|*",
      })
  void the_first_matching_rule_determines_the_preflight_response(
      String origin, String method, String headers, String allowed) {
    S3Response response =
        s3.send(
            "OPTIONS",
            "/photos/a",
            "",
            "Origin",
            origin,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            headers);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", allowed);
    assertThat(response.headers().containsKey("Access-Control-Allow-Credentials"))
        .isEqualTo(!allowed.equals("*"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://else.test,PUT,''",
    "https://a.example,DELETE,''",
    "https://a.example,PUT,X-Other"
  })
  void a_preflight_that_no_rule_allows_is_forbidden(String origin, String method, String headers) {
    S3Response response =
        s3.send(
            "OPTIONS",
            "/photos/a",
            "",
            "Origin",
            origin,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            headers);

    assertThat(response.status()).isEqualTo(403);
    assertThat(body(response)).contains("<Code>AccessForbidden</Code>", "This CORS request is not");
  }

  @Test
  void a_preflight_requires_an_origin_and_a_configuration(@TempDir Path other) {
    S3Response withoutOrigin = s3.send("OPTIONS", "/photos/a", "");
    S3Response withoutRules =
        new TestS3(other)
            .send(
                "OPTIONS",
                "/photos/a",
                "",
                "Origin",
                "https://a.example",
                "Access-Control-Request-Method",
                "GET");

    assertThat(withoutOrigin.status()).isEqualTo(400);
    assertThat(body(withoutRules)).contains("CORS is not enabled for this bucket");
  }

  @Test
  void responses_and_errors_have_the_headers_of_the_rule() {
    for (String path : new String[] {"/photos/a", "/photos/none"}) {
      assertThat(s3.get(path, "Origin", "https://a.example").headers())
          .containsEntry("Access-Control-Allow-Origin", "https://a.example")
          .containsEntry("Access-Control-Expose-Headers", "ETag")
          .containsEntry("Access-Control-Max-Age", "60")
          .containsEntry(
              "Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
      assertThat(s3.get(path).headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }
    assertThat(s3.send("DELETE", "/photos/a", "", "Origin", "https://a.example").headers())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }
}
